using System.Diagnostics.Metrics;

namespace ArgumentMap.Api.Telemetry;

/// <summary>The metrics of the API; docs/api.md lists them.</summary>
internal sealed class ApiMetrics
{
    public const string Name = "ArgumentMap.Api";

    private readonly Counter<long> _parses;
    private readonly Counter<long> _answers;
    private readonly Histogram<double> _making;

    public ApiMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _parses = meter.CreateCounter<long>("argument_map.parses", "{map}", "Maps that were read.");
        _answers = meter.CreateCounter<long>(
            "argument_map.answers",
            "{answer}",
            "Answers given, by kind and by whether they came from the cache.");
        _making = meter.CreateHistogram<double>("argument_map.making", "s", "Time that it took to make an answer.");
    }

    public void Parsed() => _parses.Add(1);

    public void Answered(string kind, bool fromCache) => _answers.Add(1, new("kind", kind), new("ready", fromCache));

    public void Made(string kind, TimeSpan time) => _making.Record(time.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));
}
