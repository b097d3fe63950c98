namespace ArgumentMap.LanguageServer.Protocol;

/// <summary>A position in a text, both counted from 0.</summary>
/// <param name="Character">In UTF-16 code units.</param>
internal readonly record struct Position(int Line, int Character);

/// <param name="End">Behind the last character.</param>
internal readonly record struct TextRange(Position Start, Position End);

internal sealed record Location(string Uri, TextRange Range);

internal sealed record TextEditDto(TextRange Range, string NewText);

internal sealed record WorkspaceEdit(Dictionary<string, List<TextEditDto>> Changes);
