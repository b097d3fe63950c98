using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>Reads an <c>argmap.json</c>. What is wrong with it is told where it stands, and its default kept.</summary>
internal ref struct SettingsReader
{
    public static readonly DiagnosticDescriptor BadSetting = new("ARG025", "bad-setting", Severity.Error)
    {
        FiresWhen = "argmap.json has a setting that is unknown or does not take its value",
        Advice = "The setting keeps its default. The message says what was expected; 'argmap rules' lists the rules that can be set.",
    };

    private readonly SourceText _source;
    private readonly byte[] _utf8;
    private readonly IReadOnlyList<string> _rules;
    private readonly DiagnosticBag _diagnostics;
    private Utf8JsonReader _json;
    private Settings _settings = Settings.Default;

    private SettingsReader(SourceText source, IReadOnlyList<string> rules, DiagnosticBag diagnostics)
    {
        (_source, _rules, _diagnostics) = (source, rules, diagnostics);
        _utf8 = Encoding.UTF8.GetBytes(source.Text);
        _json = new Utf8JsonReader(_utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 });
    }

    /// <param name="rules">The names that settings may speak of.</param>
    /// <param name="limits">Those that hold where the file does not set others.</param>
    public static Settings Read(SourceText source, IReadOnlyList<string> rules, MapLimits limits, DiagnosticBag diagnostics)
    {
        var reader = new SettingsReader(source, rules, diagnostics) { _settings = Settings.Default with { Limits = limits } };
        try
        {
            reader.Document();
        }
        catch (JsonException exception)
        {
            var line = (int)(exception.LineNumber ?? 0) + 1;
            var span = source.GetLine(Math.Min(line, source.GetPosition(source.Length).Line));
            diagnostics.Add(new Diagnostic(BadSetting, "From here on this is no JSON. Expected an object such as { \"rules\": { \"one-sided\": \"off\" } }.", new SourceLocation(source, span)));
        }

        return reader._settings;
    }

    private void Document()
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            Report("Expected an object such as { \"rules\": { \"one-sided\": \"off\" } }.");
            return;
        }

        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            switch (_json.GetString())
            {
                case "rules":
                    Members(Rule, "{ \"one-sided\": \"off\" }");
                    break;
                case "limits":
                    Members(Limit, "{ \"diagnostics\": 200 }");
                    break;
                case var other:
                    Report(Unknown("setting", other!, ["rules", "limits"]));
                    _json.Read();
                    _json.Skip();
                    break;
            }
        }

        // What stands behind the object would be an error of JSON.
        while (_json.Read())
            _json.Skip();
    }

    private delegate void Member(ref SettingsReader reader, string name);

    private void Members(Member member, string example)
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            Report($"Expected an object such as {example}.");
            _json.Skip();
            return;
        }

        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
            member(ref this, _json.GetString()!);
    }

    private static void Rule(ref SettingsReader reader, string name)
    {
        var isKnown = reader._rules.Contains(name);
        if (!isKnown)
            reader.Report(Unknown("rule", name, [.. reader._rules]));
        reader._json.Read();
        var level = reader._json.TokenType == JsonTokenType.String ? RuleLevels.Names.ToList().IndexOf(reader._json.GetString()!) : -1;
        if (level < 0)
            reader.Report("Expected \"off\", \"note\", \"warning\" or \"error\".");
        else if (isKnown)
            reader._settings = reader._settings with { Rules = reader._settings.Rules.SetItem(name, (RuleLevel)level) };
        reader._json.Skip();
    }

    private static void Limit(ref SettingsReader reader, string name)
    {
        var limit = LimitTable.Find(name);
        if (limit is null)
            reader.Report(Unknown("limit", name, [.. LimitTable.All.Select(row => row.Name)]));
        reader._json.Read();
        long value = 0;
        var isNumber = reader._json.TokenType == JsonTokenType.Number && reader._json.TryGetInt64(out value);
        if (limit is not null && isNumber && limit.Allows(value))
            reader._settings = reader._settings with { Limits = limit.With(reader._settings.Limits, value) };
        else if (limit is not null)
            reader.Report(string.Create(CultureInfo.InvariantCulture, $"Expected a whole number from {limit.Least:N0} to {limit.Greatest:N0} ({limit.Unit})."));
        reader._json.Skip();
    }

    private static string Unknown(string what, string name, ImmutableArray<string> known) =>
        $"There is no {what} '{name}'. " + (Spelling.Nearest(name, known) is { } nearest ? $"Did you mean '{nearest}'?"
            : known.Length <= 8 ? $"Expected {Spelling.Alternatives(known)}." : "'argmap rules' lists them.");

    private readonly void Report(string message)
    {
        var start = Encoding.UTF8.GetCharCount(_utf8, 0, (int)_json.TokenStartIndex);
        // The colon behind a name is consumed with it.
        var length = _json.TokenType == JsonTokenType.PropertyName ? _json.ValueSpan.Length + 2 : (int)(_json.BytesConsumed - _json.TokenStartIndex);
        var end = Encoding.UTF8.GetCharCount(_utf8, 0, (int)_json.TokenStartIndex + length);
        _diagnostics.Add(new Diagnostic(BadSetting, message, new SourceLocation(_source, TextSpan.FromBounds(start, Math.Max(start, end)))));
    }
}
