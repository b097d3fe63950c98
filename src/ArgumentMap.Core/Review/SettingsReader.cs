using System.Text;
using System.Text.Json;
using ArgumentMap.Diagnostics;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>Reads the JSON of an <c>argmap.json</c> into a draft; <see cref="SettingsValidator"/> judges what it says.</summary>
internal ref struct SettingsReader
{
    public static readonly DiagnosticDescriptor BadSetting = new("ARG025", "bad-setting", Severity.Error)
    {
        FiresWhen = "argmap.json has a setting that is unknown or does not take its value",
        Advice = "The setting keeps its default. The message says what was expected; 'argmap rules' lists the rules that can be set.",
    };

    private const string Example = "Expected an object such as { \"rules\": { \"one-sided\": \"off\" } }.";

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly byte[] _utf8;
    private readonly SettingsDraft _draft = new();
    private Utf8JsonReader _json;

    /// <summary>A place in bytes, and the same in characters: places are asked for from the first to the last.</summary>
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

    /// <summary>All that could be read.</summary>
    public static SettingsDraft Read(SourceText source, DiagnosticBag diagnostics)
    {
        var reader = new SettingsReader(source, diagnostics);
        try
        {
            reader.Document();
        }
        catch (JsonException exception)
        {
            // The reader has no other way to report what is not JSON.
            var line = (int)(exception.LineNumber ?? 0) + 1;
            var place = source.GetLine(Math.Min(line, source.GetPosition(source.Length).Line));
            diagnostics.Add(new Diagnostic(BadSetting, $"From here on this is not JSON. {Example}", new SourceLocation(source, place)));
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
        // What follows the object would be an error of JSON.
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
        var text = _json.TokenType == JsonTokenType.String ? _json.GetString() : null;
        long? number = _json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out var value) ? value : null;
        var place = Place();
        _json.Skip();
        return new Setting(name, namePlace, text, number, place);
    }

    /// <summary>Of the current token; of an object or array only its first bracket.</summary>
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
