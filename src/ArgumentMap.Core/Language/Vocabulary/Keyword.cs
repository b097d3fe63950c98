namespace ArgumentMap.Language.Vocabulary;

/// <summary>The word an item begins with.</summary>
public enum Keyword : byte
{
    None,
    Map,
    Include,
    Section,
    Question,
    Claim,
    Premise,
    Objection,
    Undercut,
    Argument,
    Source,
}

/// <summary>Which items there are, and what may stand under which.</summary>
public static class Keywords
{
    private static readonly string[] Names =
        ["", "map", "include", "section", "question", "claim", "premise", "objection", "undercut", "argument", "source"];

    private static readonly Keyword[] AtTheTop =
        [Keyword.Map, Keyword.Include, Keyword.Section, Keyword.Question, Keyword.Claim, Keyword.Source];

    private static readonly Keyword[] InASection =
        [Keyword.Section, Keyword.Question, Keyword.Claim, Keyword.Source, Keyword.Include];

    private static readonly Keyword[] UnderAClaim = [Keyword.Premise, Keyword.Objection, Keyword.Argument, Keyword.Source];

    private static readonly Keyword[] UnderAStep =
        [Keyword.Premise, Keyword.Objection, Keyword.Undercut, Keyword.Argument, Keyword.Source];

    private static readonly Keyword[] UnderAnArgument = [Keyword.Premise, Keyword.Objection, Keyword.Source];

    private static readonly Keyword[] UnderASource = [Keyword.Source, Keyword.Objection];

    /// <summary>All keywords as they are written.</summary>
    public static IReadOnlyList<string> All { get; } = Names[1..];

    /// <summary>The keyword as it is written; empty for none.</summary>
    public static string Name(this Keyword keyword) => Names[(int)keyword];

    /// <summary>The keyword with its article, for messages: "a claim", "an argument".</summary>
    public static string WithArticle(this Keyword keyword) =>
        keyword is Keyword.Include or Keyword.Objection or Keyword.Undercut or Keyword.Argument
            ? "an " + keyword.Name()
            : "a " + keyword.Name();

    public static Keyword Parse(ReadOnlySpan<char> word) => word switch
    {
        "premise" => Keyword.Premise,
        "objection" => Keyword.Objection,
        "source" => Keyword.Source,
        "claim" => Keyword.Claim,
        "argument" => Keyword.Argument,
        "undercut" => Keyword.Undercut,
        "section" => Keyword.Section,
        "question" => Keyword.Question,
        "include" => Keyword.Include,
        "map" => Keyword.Map,
        _ => Keyword.None,
    };

    /// <summary>Claim, premise, objection or undercut: an item that can be true or false.</summary>
    public static bool IsStatement(this Keyword keyword) => keyword is >= Keyword.Claim and <= Keyword.Undercut;

    /// <summary>Whether an item of this kind can be referred to.</summary>
    public static bool HasId(this Keyword keyword) => keyword is not (Keyword.None or Keyword.Map or Keyword.Include);

    /// <summary>What may stand under an item; under <see cref="Keyword.None"/> what may stand at the top.</summary>
    public static ReadOnlySpan<Keyword> Under(Keyword parent) => parent switch
    {
        Keyword.None => AtTheTop,
        Keyword.Section => InASection,
        Keyword.Claim => UnderAClaim,
        Keyword.Premise or Keyword.Objection or Keyword.Undercut => UnderAStep,
        Keyword.Argument => UnderAnArgument,
        Keyword.Source => UnderASource,
        Keyword.Question => [Keyword.Claim],
        _ => [],
    };

    public static bool MayStandUnder(this Keyword child, Keyword parent) => Under(parent).Contains(child);
}
