using System.Collections.Immutable;
using ArgumentMap.Language;
using ArgumentMap.Review.Schemes;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>A scheme that an <c>argmap.json</c> declares.</summary>
internal static class OwnScheme
{
    /// <summary>How many schemes a file may declare, and how many premises and questions each may have.</summary>
    public const int Most = 100;

    private const string Premises = "premises";
    private const string Conclusion = "conclusion";
    private const string Questions = "questions";
    private const int LongestName = 60;

    private const string Example =
        "Expected an object such as { \"premises\": { \"sign\": \"S is there.\" }, \"conclusion\": \"A is so.\", "
        + "\"questions\": [\"Can S be there without A?\"] }.";

    private const string ExampleOfPremises =
        "Expected an object such as { \"sign\": \"S is there.\" }: the tag of each premise, and its text.";

    private const string BadTag = "cannot be a tag. Expected a letter or digit, then letters, digits, '-' or '_'.";

    private const string ExampleOfQuestions = "Expected a list of texts such as [\"Can S be there without A?\"].";

    private static readonly ImmutableArray<string> Members = [Premises, Conclusion, Questions];

    /// <summary>What is wrong with a scheme, each with its place.</summary>
    public static IEnumerable<(TextSpan Place, string Message)> Problems(Setting setting)
    {
        if (!IsName(setting.Name))
        {
            yield return (setting.NamePlace,
                $"This cannot be the name of a scheme. Expected words on one line, of at most {LongestName} characters, such as "
                    + "\"track record\".");
        }

        if (setting.Value.Members is not { } members)
        {
            yield return (setting.Place, Example);
            yield break;
        }

        foreach (var problem in members.SelectMany(ProblemsOf))
            yield return problem;
        if (Premise(setting).Count == 0 && Question(setting).Count == 0)
            yield return (setting.NamePlace, $"The scheme '{setting.Name}' has neither premises nor questions. {Example}");
    }

    /// <summary>The scheme with all of it that could be read.</summary>
    public static Scheme Of(Setting setting) => new(
        setting.Name.Trim(),
        [.. Premise(setting).Select(role => new PremiseRole(role.Name, role.Text!.Trim()))],
        Member(setting, Conclusion)?.Text?.Trim() ?? "",
        [.. Question(setting).Select(question => question.Text!.Trim())]);

    private static IEnumerable<(TextSpan Place, string Message)> ProblemsOf(Setting member) => member.Name switch
    {
        Premises => ProblemsOfPremises(member),
        Conclusion => IsText(member.Value) ? [] : [(member.Place, "Expected a text on one line, such as \"A is so.\".")],
        Questions => ProblemsOfQuestions(member),
        var name =>
        [
            (member.NamePlace, $"A scheme has no '{name}'. "
                + (Spelling.Nearest(name, Members) is { } nearest ? $"Did you mean '{nearest}'?" : $"It has {Spelling.List(Members)}.")),
        ],
    };

    private static IEnumerable<(TextSpan Place, string Message)> ProblemsOfPremises(Setting premises)
    {
        if (premises.Value.Members is not { } roles)
        {
            yield return (premises.Place, ExampleOfPremises);
            yield break;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var role in roles)
        {
            if (!IsRole(role.Name))
                yield return (role.NamePlace, $"'{role.Name}' {BadTag}");
            else if (!known.Add(role.Name))
                yield return (role.NamePlace, $"The premise '{role.Name}' is declared twice.");
            if (!IsText(role.Value))
                yield return (role.Place, "Expected a text on one line, such as \"S is there.\".");
        }

        if (roles.Count > Most)
            yield return (roles[Most].NamePlace, $"A scheme has at most {Most} premises.");
    }

    private static IEnumerable<(TextSpan Place, string Message)> ProblemsOfQuestions(Setting questions)
    {
        if (questions.Value.Elements is not { } elements)
        {
            yield return (questions.Place, ExampleOfQuestions);
            yield break;
        }

        foreach (var element in elements.Where(element => !IsText(element)))
            yield return (element.Place, ExampleOfQuestions);
        if (elements.Count > Most)
            yield return (elements[Most].Place, $"A scheme has at most {Most} questions.");
    }

    private static List<Setting> Premise(Setting setting) =>
    [
        .. (Member(setting, Premises)?.Members ?? []).Where(role => IsRole(role.Name) && IsText(role.Value)).DistinctBy(role => role.Name)
            .Take(Most),
    ];

    private static List<SettingsValue> Question(Setting setting) =>
        [.. (Member(setting, Questions)?.Elements ?? []).Where(IsText).Take(Most)];

    private static SettingsValue? Member(Setting setting, string name) =>
        setting.Value.Members?.LastOrDefault(member => member.Name == name)?.Value;

    private static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName && IsLine(name);

    private static bool IsRole(string name) => Characters.IsTag("#" + name) && Characters.StartsId(name);

    private static bool IsText(SettingsValue value) => !string.IsNullOrWhiteSpace(value.Text) && IsLine(value.Text);

    private static bool IsLine(string text) => !text.Any(char.IsControl);
}
