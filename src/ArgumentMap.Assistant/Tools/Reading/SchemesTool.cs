using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Review.Schemes;

namespace ArgumentMap.Assistant.Tools.Reading;

/// <summary>The argumentation schemes, or one of them with its premises and critical questions.</summary>
internal sealed class SchemesTool : MapTool
{
    private static readonly Parameter Scheme = new(
        "name", ParameterKind.Text, "Name of the one scheme to show with its premises and critical questions, such as expert opinion.");

    public override string Name => "schemes";

    public override string Title => "Patterns of argument";

    public override string Description =>
        "The argumentation schemes: patterns of argument such as expert opinion, each with the premises it needs and the critical "
            + "questions to ask. Name one with 'scheme:' below an argument, and check asks for what is missing. Without 'name', lists "
            + "all.";

    public override JsonTypeInfo Output => AnswerJson.Default.SchemesAnswer;

    public override ImmutableArray<Parameter> Parameters(bool hasFiles) => [Scheme, MapParameters.From];

    protected override async Task<ToolAnswer> AnswerAsync(ToolCall call)
    {
        // With those that the settings declare.
        var schemes = (await call.Home.OfTextAsync("", call.Cancellation).ConfigureAwait(false)).Settings.Schemes;
        if (call.Arguments.Text(Scheme) is { } name)
        {
            return schemes.Find(name) is { } found
                ? Answered(SchemeText.Whole(found), new Page<SchemeEntry>([Whole(found)], 0, 1, null))
                : ToolAnswer.Refuse(schemes.Unknown(name));
        }

        var from = call.Arguments.Count(MapParameters.From);
        if (Page.WhyNot(from, schemes.All.Length) is { } wrong)
            return ToolAnswer.Refuse(wrong);
        var page = Page.Of(schemes.All, from, scheme => new SchemeEntry { Name = scheme.Name, Conclusion = scheme.Conclusion },
            AnswerJson.Default.SchemeEntry);
        var text = new StringBuilder();
        foreach (var scheme in page.Items)
            text.Append($"- {scheme.Name}: {scheme.Conclusion}\n");
        return Answered(text + page.Rest("schemes"), page);
    }

    private static SchemeEntry Whole(Scheme scheme) => new()
    {
        Name = scheme.Name,
        Conclusion = scheme.Conclusion,
        Premises = [.. scheme.Premises.Select(role => new SchemePremise(role.Name, role.Text))],
        Questions = scheme.Questions,
        Skeleton = SchemeText.Skeleton(scheme),
    };

    private static ToolAnswer Answered(string text, Page<SchemeEntry> page) => new(text, JsonSerializer.SerializeToElement(
        new SchemesAnswer { Schemes = page.Items, From = page.From, Total = page.Total, Next = page.Next },
        AnswerJson.Default.SchemesAnswer));
}
