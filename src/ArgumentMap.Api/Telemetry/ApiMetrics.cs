using System.Diagnostics.Metrics;

namespace ArgumentMap.Api.Telemetry;

/// <summary>The metrics of the API; docs/api.md lists them.</summary>
internal sealed class ApiMetrics
{
    public const string Name = "ArgumentMap.Api";

    private readonly Counter<long> _parses;
    private readonly Counter<long> _answers;
    private readonly Counter<long> _givenUp;
    private readonly Histogram<double> _making;
    private readonly Histogram<double> _store;
    private Func<(int Working, int Waiting)> _count = () => default;

    public ApiMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _parses = meter.CreateCounter<long>("argument_map.parses", "{map}", "Maps that were read.");
        _answers = meter.CreateCounter<long>(
            "argument_map.answers",
            "{answer}",
            "Answers given, by kind and by whether they came from the cache.");
        _givenUp = meter.CreateCounter<long>(
            "argument_map.given_up",
            "{answer}",
            "Answers that were given up, by kind and by reason: busy, too-slow or too-much-work.");
        meter.CreateObservableGauge("argument_map.working", () => _count().Working, "{answer}", "Answers being worked on.");
        meter.CreateObservableGauge("argument_map.waiting", () => _count().Waiting, "{answer}", "Answers waiting for a turn.");
        _making = meter.CreateHistogram<double>("argument_map.making", "s", "Time that it took to make an answer.");
        _store = meter.CreateHistogram<double>("argument_map.store", "s", "Time that calls of the store took, by call and by result.");
    }

    public void Parsed() => _parses.Add(1);

    public void Answered(string kind, bool fromCache) => _answers.Add(1, new("kind", kind), new("ready", fromCache));

    /// <param name="result">One of the results of the call, such as <see cref="Storage.GetResult.Found"/>.</param>
    public void Stored(string call, object result, TimeSpan time)
    {
        if (_store.Enabled)
            _store.Record(time.TotalSeconds, new("call", call), new("result", result.GetType().Name.ToLowerInvariant()));
    }

    public void GivenUp(string kind, string reason) => _givenUp.Add(1, new("kind", kind), new("reason", reason));

    /// <param name="count">Answers being worked on, and answers that wait.</param>
    public void Observe(Func<(int Working, int Waiting)> count) => _count = count;

    public void Made(string kind, TimeSpan time) => _making.Record(time.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));
}
