using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;

namespace ArgumentMap.Assistant.Tools.Reading;

/// <summary>One item with everything that is written in it and what it is linked with.</summary>
internal sealed class ReadItemTool() : ReadingTool<ItemAnswer>(AnswerJson.Default.ItemAnswer)
{
    /// <summary>Letters of the text that are shown; the resource of the map has them all.</summary>
    private const int MostLetters = 6_000;

    /// <summary>Properties that are shown.</summary>
    private const int MostProperties = 24;

    private static readonly Parameter Id = new("id", ParameterKind.Text, "Id of the item, as outline and score show it.")
    {
        IsRequired = true,
    };

    public override string Name => "read_item";

    public override string Title => "Read one item";

    public override string Description =>
        "One item of an argument map: its whole text, rating, tags and properties, where it stands, how strong it is, and every item "
            + "that bears on it or that it bears on. Read an item before you change it.";

    protected override bool NeedsUsable => false;

    protected override ImmutableArray<Parameter> Others => [Id, MapParameters.From];

    protected override ToolAnswer Answer(ToolCall call, OpenedMap map)
    {
        var (graph, id) = (map.Document.Graph, call.Arguments.Needed(Id));
        if (graph.IndexOf(id) is not (>= 0 and var index))
            return ToolAnswer.Refuse(Topics.Unknown(graph, id));
        var (node, place) = (graph.Nodes[index], map.Document.Lines.DeclarationOf(index));
        List<(int Relation, bool IsFrom)> links =
        [
            .. graph.Incoming[index].ToArray().Select(relation => (relation, true)),
            .. graph.Outgoing[index].ToArray().Select(relation => (relation, false)),
        ];
        var from = call.Arguments.Count(MapParameters.From);
        if (Page.WhyNot(from, links.Count) is { } wrong)
            return ToolAnswer.Refuse(wrong);
        var page = Page.Of(links, from, link => Link(graph, link.Relation, link.IsFrom), AnswerJson.Default.LinkEntry);
        var answer = new ItemAnswer
        {
            Id = node.Id,
            Kind = node.Kind.Name(),
            Text = Quoted.Shortened(node.Text.Span, MostLetters),
            Rating = node.Rating?.Notation,
            Tags = [.. node.Tags.Take(MostProperties)],
            Properties =
            [
                .. node.Properties.Take(MostProperties)
                    .Select(property => new PropertyEntry(property.Key, Quoted.Shortened(property.Value, Quoted.Short))),
            ],
            File = place is { File: > 0 and var file } ? map.Document.Trees[file].Source.Path : null,
            Line = place?.Line + 1,
            Score = Score(call, map, index),
            Links = page.Items,
            From = page.From,
            Total = page.Total,
            Next = page.Next,
        };
        return Answered(Text(answer) + page.Rest("links"), answer);
    }

    /// <summary>How it stands; null where that takes too much work, for it is only shown in passing.</summary>
    private static ItemScore? Score(ToolCall call, OpenedMap map, int node)
    {
        if (map.Document.HasErrors || !ItemText.HasScore(map.Document.Graph.Nodes[node]))
            return null;
        try
        {
            return ItemText.ScoreOf(map.Document.Score(effort: call.Effort), node);
        }
        catch (EffortSpentException)
        {
            return null;
        }
    }

    private static LinkEntry Link(ArgumentGraph graph, int index, bool isFrom)
    {
        var relation = graph.Relations[index];
        var other = graph.Nodes[isFrom ? relation.From : relation.To];
        return new LinkEntry(isFrom ? "from" : "to", relation.Kind.Verb(), other.Id, ItemText.Of(other))
        {
            Locator = relation.Locator is { } locator ? Quoted.Shortened(locator, Quoted.Short) : null,
        };
    }

    private static string Text(ItemAnswer item)
    {
        var rating = item.Rating is null ? "" : $" [{item.Rating}]";
        var file = item.File is null ? "" : " of " + item.File;
        var place = item.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $", line {line}{file}") : "";
        var text = new StringBuilder($"{item.Kind} {item.Id}{rating}{place}\n{Quoted.Inline(item.Text, MostLetters + 1)}\n");
        if (item.Score is { } score)
            text.Append($"It is {ItemText.Words(score)}.\n");
        if (!item.Tags.IsEmpty)
            text.Append("Tags: ").AppendJoin(' ', item.Tags.Select(tag => "#" + tag)).Append('\n');
        foreach (var property in item.Properties)
            text.Append($"{property.Name}: {Quoted.Inline(property.Value)}\n");
        foreach (var link in item.Links)
        {
            var locator = link.Locator is null ? "" : $" at {Quoted.Inline(link.Locator)}";
            text.Append(link.Direction == "from"
                ? $"- {link.Id} {link.Kind} it{locator}: {Quoted.Inline(link.Text)}\n"
                : $"- it {link.Kind} {link.Id}{locator}: {Quoted.Inline(link.Text)}\n");
        }

        return text.ToString();
    }
}
