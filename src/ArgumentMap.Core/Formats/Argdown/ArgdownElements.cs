using System.Diagnostics.CodeAnalysis;

namespace ArgumentMap.Formats.Argdown;

internal enum ArgdownKind : byte
{
    Statement,
    Argument,

    /// <summary>A step of an argument whose premises are written out.</summary>
    Inference,
}

/// <summary>How an element is named somewhere.</summary>
internal enum ArgdownPlace : byte
{
    Mention,
    Definition,
    Block,
}

/// <summary>A statement, argument or inference, gathered from all places where the file says something of it.</summary>
internal sealed class ArgdownElement(ArgdownKind kind, string title, int section)
{
    public ArgdownKind Kind => kind;

    /// <summary>Empty for one that is not named.</summary>
    public string Title => title;

    /// <summary>Index of its section.</summary>
    public int Section { get; private set; } = section;

    private ArgdownPlace _place;

    /// <summary>A block of its own says best in which section an element is, then the line that has its text, then the first.</summary>
    public void Place(ArgdownPlace place, int section)
    {
        if (place > _place)
            (_place, Section) = (place, section);
    }

    public string Text { get; set; } = "";

    /// <summary>Of an inference, the rules that it is drawn by.</summary>
    public List<string> Tags { get; } = [];

    public string? Data { get; set; }

    public List<(string Name, string Url)> Links { get; } = [];

    /// <summary>The premises and conclusions of an argument that is written out, with its inferences before what they lead to.</summary>
    public List<(int Element, int Number)> Rows { get; } = [];

    /// <summary>The numbers of the rows that an inference uses; empty where it does not say.</summary>
    public List<int> Uses { get; } = [];
}

/// <summary>The elements of a file by title, and how they bear on one another.</summary>
internal sealed class ArgdownElements
{
    private readonly Dictionary<(ArgdownKind, string), int> _byTitle = [];

    public List<ArgdownElement> All { get; } = [];

    /// <summary>Whether the signs between statements are meant as logic: a statement that attacks another is contrary to it.</summary>
    public bool IsStrict { get; set; }

    /// <summary>What bears on what: never said the other way round.</summary>
    public List<(int From, int To, ArgdownRelation Relation)> Relations { get; } = [];

    /// <param name="title">Empty for a new one without a title.</param>
    public int Named(ArgdownKind kind, string title, int section)
    {
        if (title.Length > 0 && _byTitle.TryGetValue((kind, title), out var known))
            return known;
        All.Add(new ArgdownElement(kind, title, section));
        if (title.Length > 0)
            _byTitle.Add((kind, title), All.Count - 1);
        return All.Count - 1;
    }

    /// <param name="upper">The element that the relation is written under.</param>
    public void Relate(int upper, int lower, ArgdownRelation relation)
    {
        var isAttack = relation is ArgdownRelation.Attacks or ArgdownRelation.AttackedBy;
        // Contrary statements rule each other out.
        if (IsStrict && isAttack && All[upper].Kind == ArgdownKind.Statement && All[lower].Kind == ArgdownKind.Statement)
            relation = ArgdownRelation.Contradicts;
        switch (relation)
        {
            case ArgdownRelation.SupportedBy:
                Relations.Add((upper, lower, ArgdownRelation.Supports));
                break;
            case ArgdownRelation.AttackedBy:
                Relations.Add((upper, lower, ArgdownRelation.Attacks));
                break;
            case ArgdownRelation.UndercutBy:
                Relations.Add((upper, lower, ArgdownRelation.Undercuts));
                break;
            case ArgdownRelation.Contradicts:
                Relations.Add((lower, upper, ArgdownRelation.Attacks));
                Relations.Add((upper, lower, ArgdownRelation.Attacks));
                break;
            default:
                Relations.Add((lower, upper, relation));
                break;
        }
    }

    /// <summary>Reads a title such as <c>[The well]</c> at the beginning of a text.</summary>
    /// <param name="length">Letters of the title with its signs and the colon behind it.</param>
    /// <param name="isDefinition">Whether a text follows.</param>
    public static bool TryTitle(
        ReadOnlySpan<char> text, out ArgdownKind kind, [NotNullWhen(true)] out string? title, out int length, out bool isDefinition)
    {
        (kind, title, length, isDefinition) = (ArgdownKind.Statement, null, 0, false);
        if (text.Length < 3 || text[0] is not ('[' or '<') || text[1] == '-')
            return false;
        var end = text.IndexOfAny(text[0] == '[' ? ']' : '>', '\n');
        if (end < 2 || text[end] == '\n' || (end + 1 < text.Length && text[end + 1] == '('))
            return false;
        kind = text[0] == '[' ? ArgdownKind.Statement : ArgdownKind.Argument;
        title = text[1..end].Trim().ToString();
        isDefinition = end + 1 < text.Length && text[end + 1] == ':';
        length = end + (isDefinition ? 2 : 1);
        return title.Length > 0;
    }
}
