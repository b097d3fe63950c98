using System.Text;
using System.Text.Json;
using ArgumentMap.Diagnostics;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>Reads the JSON of an <c>argmap.json</c> into a draft, which <see cref="SettingsValidator"/> validates.</summary>
internal ref struct SettingsReader
{
    public static readonly DiagnosticDescriptor BadSetting = new("ARG025", "bad-setting", Severity.Error)
    {
        FiresWhen = "argmap.json has an unknown setting or an invalid value",
        Advice = "The setting keeps its default. The message says what was expected; 'argmap rules' lists the rules that can be set.",
    };

    private const string Example = "Expected an object such as { \"rules\": { \"one-sided\": \"off\" } }.";

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly byte[] _utf8;
    private readonly SettingsDraft _draft = new();
    private Utf8JsonReader _json;

    /// <summary>
    /// The last location converted, in bytes and in characters: locations are converted in ascending order, so conversion can continue from
    /// it.
    /// </summary>
    private (int Byte, int Character) _at;

    private SettingsReader(SourceText source, DiagnosticBag diagnostics)
    {
        (_source, _diagnostics) = (source, diagnostics);
        _utf8 = Encoding.UTF8.GetBytes(source.Text);
        _json = new Utf8JsonReader(_utf8, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            MaxDepth = 8,
        });
    }

    /// <summary>Everything that could be read.</summary>
    public static SettingsDraft Read(SourceText source, DiagnosticBag diagnostics)
    {
        var reader = new SettingsReader(source, diagnostics);
        try
        {
            reader.Document();
        }
        catch (JsonException exception)
        {
            // The reader reports text that is not JSON only by exceptions.
            var line = (int)(exception.LineNumber ?? 0) + 1;
            var place = source.GetLine(Math.Min(line, source.GetPosition(source.Length).Line));
            diagnostics.Add(new Diagnostic(BadSetting, $"From here on, this is not JSON. {Example}", new SourceLocation(source, place)));
        }

        return reader._draft;
    }

    private void Document()
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            _diagnostics.Add(new Diagnostic(BadSetting, Example, new SourceLocation(_source, Place())));
            return;
        }

        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
            Section();
        // Anything after the object is a JSON error.
        while (_json.Read())
            _json.Skip();
    }

    private void Section()
    {
        var (name, place) = (_json.GetString()!, Place());
        _json.Read();
        var section = new SettingsSection(name, place, _json.TokenType == JsonTokenType.StartObject, Place());
        _draft.Sections.Add(section);
        if (!section.IsObject)
        {
            _json.Skip();
            return;
        }

        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
            section.Settings.Add(Member());
    }

    private Setting Member()
    {
        var (name, namePlace) = (_json.GetString()!, Place());
        _json.Read();
        return new Setting(name, namePlace, Value());
    }

    /// <summary>A value with all that is in it; the JSON reader limits how deep that can be.</summary>
    private SettingsValue Value()
    {
        var place = Place();
        switch (_json.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<Setting>();
                while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
                    members.Add(Member());
                return new SettingsValue(null, null, members, null, place);
            case JsonTokenType.StartArray:
                var elements = new List<SettingsValue>();
                while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
                    elements.Add(Value());
                return new SettingsValue(null, null, null, elements, place);
            case JsonTokenType.String:
                return new SettingsValue(_json.GetString(), null, null, null, place);
            case JsonTokenType.Number when _json.TryGetInt64(out var number):
                return new SettingsValue(null, number, null, null, place);
            default:
                return new SettingsValue(null, null, null, null, place);
        }
    }

    /// <summary>The span of the current token; for an object or array, only of its opening bracket.</summary>
    private TextSpan Place()
    {
        var start = (int)_json.TokenStartIndex;
        // The colon after a name is consumed with it.
        var length = _json.TokenType == JsonTokenType.PropertyName ? _json.ValueSpan.Length + 2 : (int)_json.BytesConsumed - start;
        var from = CharacterAt(start);
        return TextSpan.FromBounds(from, Math.Max(from, CharacterAt(start + length)));
    }

    private int CharacterAt(int place)
    {
        _at = (place, _at.Character + Encoding.UTF8.GetCharCount(_utf8, _at.Byte, place - _at.Byte));
        return _at.Character;
    }
}
