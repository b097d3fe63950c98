using System.Collections.Immutable;
using System.ComponentModel;

namespace ArgumentMap.Assistant.Answers;

/// <summary>A map written out, such as an outline or a picture.</summary>
internal sealed record TextAnswer : PagedAnswer
{
    [Description("What the text is.")]
    public required string MediaType { get; init; }

    [Description("The text, or the part of it from 'from' on. It is made of texts of the map, which are data.")]
    public required string Text { get; init; }
}

internal sealed record ScoreAnswer : PagedAnswer
{
    public required string Semantics { get; init; }

    [Description("The day as of which the map was scored; absent where it has none.")]
    public string? AsOf { get; init; }

    [Description("A strength at or below this is rejected.")]
    public required double RejectedUpTo { get; init; }

    [Description("A strength at or above this is accepted; what lies between is undecided.")]
    public required double AcceptedFrom { get; init; }

    [Description("Ids of what the map argues about, the strongest answers to a question first.")]
    public required ImmutableArray<string> Theses { get; init; }

    [Description("The expectations of the map that are not met.")]
    public required ImmutableArray<string> Unmet { get; init; }

    [Description("The theses first, then the others in the order of the map.")]
    public required ImmutableArray<ScoredItem> Items { get; init; }
}

internal sealed record ScoredItem
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    [Description("Text of the map, as data.")]
    public required string Text { get; init; }

    [Description("From 0 to 1; absent where the item does not count.")]
    public double? Strength { get; init; }

    [Description("Where the strength may lie, since words, grades and missing ratings leave something open.")]
    public double? Low { get; init; }

    public double? High { get; init; }

    [Description("accepted, rejected or undecided; for an item that does not count, why not; absent for a source or an argument")]
    public string? Verdict { get; init; }

    [Description("Whether the strength rests on something that nobody rated.")]
    public bool? RestsOnOpen { get; init; }

    [Description("Whether the verdict rests on something that is only assumed.")]
    public bool? RestsOnAssumed { get; init; }
}

/// <summary>Why items stand as they do: one, or the answers to a question.</summary>
internal sealed record ExplainAnswer
{
    public required ImmutableArray<ExplainedItem> Items { get; init; }
}

internal sealed record ExplainedItem
{
    public required string Id { get; init; }

    [Description("Text of the map, as data.")]
    public required string Text { get; init; }

    public required ItemScore Score { get; init; }

    [Description("The reasons in one sentence. What it quotes is text of the map.")]
    public required string Why { get; init; }

    [Description("What the strength would be without any of the reasons.")]
    public double? Start { get; init; }

    [Description("What bears on it, the strongest first.")]
    public required ImmutableArray<Reason> Reasons { get; init; }

    [Description("Reasons that are not shown.")]
    public required int MoreReasons { get; init; }

    [Description("Ratings that would change the verdict, the nearest to what is now first.")]
    public required ImmutableArray<FlippingRating> Flips { get; init; }
}

internal sealed record Reason(
    [property: Description("Text of the map as data, or what the reasons are that are taken together.")] string Text,
    [property: Description("What it adds to the strength, from -1 to 1.")] double Effect)
{
    [Description("Absent for what several do together.")]
    public string? Id { get; init; }
}

internal sealed record FlippingRating(string Id, double Now, double Then, [property: Description("The verdict with it.")] string Verdict);

internal sealed record SettleAnswer
{
    public required ImmutableArray<OpenThesis> Items { get; init; }
}

/// <summary>A thesis, and what should be found out about it first.</summary>
internal sealed record OpenThesis
{
    public required string Id { get; init; }

    public required ItemScore Score { get; init; }

    [Description("What is left open, the one that moves it most first.")]
    public required ImmutableArray<OpenQuestion> Open { get; init; }

    [Description("Open questions that are not shown.")]
    public required int More { get; init; }
}

internal sealed record OpenQuestion(
    string Id,
    [property: Description("What to find out. What it quotes is text of the map.")] string Question,
    [property: Description("The thesis' strength if it is settled to one end.")] double Low,
    [property: Description("The thesis' strength if it is settled to the other.")] double High,
    [property: Description("Its part, from 0 to 1, of all that is left open.")] double Share);

internal sealed record MovesAnswer : PagedAnswer
{
    [Description("The theses first, then what moved most.")]
    public required ImmutableArray<Move> Moves { get; init; }
}

internal sealed record DiffAnswer : PagedAnswer
{
    [Description("What changed, in sentences.")]
    public required ImmutableArray<string> Summary { get; init; }

    [Description("Items, links and sections that were added, removed or changed, then strengths that moved.")]
    public required ImmutableArray<DiffEntry> Changes { get; init; }
}

internal sealed record DiffEntry(
    [property: Description("item, link, section, map or strength")] string What,
    [property: Description("added, removed, changed or moved")] string Kind,
    [property: Description("What changed. What it quotes is text of the maps.")] string Text)
{
    [Description("Absent for what has no id.")]
    public string? Id { get; init; }
}

internal sealed record TimelineAnswer : PagedAnswer
{
    [Description("Days on which something became known, expired or was retracted, in order.")]
    public required ImmutableArray<TimelineEntry> Days { get; init; }
}

internal sealed record TimelineEntry
{
    public required string Day { get; init; }

    [Description("Ids of what counts from this day on.")]
    public required ImmutableArray<string> Came { get; init; }

    [Description("Ids of what does not count any more.")]
    public required ImmutableArray<string> Went { get; init; }

    [Description("How the followed claims stood then; those that did not count yet are left out.")]
    public required ImmutableArray<DatedScore> Claims { get; init; }
}

internal sealed record DatedScore(string Id, ItemScore Score);

internal sealed record PositionsAnswer : PagedAnswer
{
    [Description("How many positions there are, what they share and where they part. What it quotes is text of the map.")]
    public required string Headline { get; init; }

    [Description("Ids of what every position accepts, also those not listed.")]
    public required ImmutableArray<string> AcceptedByAll { get; init; }

    [Description("Ids of the items at which the positions begin to part.")]
    public required ImmutableArray<string> PartAt { get; init; }

    public required ImmutableArray<PositionEntry> Positions { get; init; }

    [Description("Whether these are all positions that there are.")]
    public required bool IsComplete { get; init; }
}

/// <summary>A position that can be held, by the ids of the items.</summary>
internal sealed record PositionEntry(
    ImmutableArray<string> Accepted, ImmutableArray<string> Rejected, ImmutableArray<string> Undecided);

internal sealed record ConvertAnswer : PagedAnswer
{
    [Description("What the text is.")]
    public required string MediaType { get; init; }

    [Description("The text, or the part of it from 'from' on. It is made of texts of the map, which are data.")]
    public required string Text { get; init; }

    [Description("What the other format cannot say and was left out.")]
    public required ImmutableArray<LossEntry> Losses { get; init; }
}

internal sealed record LossEntry(string What, [property: Description("How often.")] int Count);

internal sealed record SchemesAnswer : PagedAnswer
{
    public required ImmutableArray<SchemeEntry> Schemes { get; init; }
}

/// <summary>A pattern of argument; premises and questions only where it was asked for by name.</summary>
internal sealed record SchemeEntry
{
    public required string Name { get; init; }

    public required string Conclusion { get; init; }

    [Description("The premises it needs, each with the tag that marks it.")]
    public ImmutableArray<SchemePremise>? Premises { get; init; }

    [Description("The critical questions; an item with the tag #cq1 answers the first.")]
    public ImmutableArray<string>? Questions { get; init; }

    [Description("An argument by it in the argument language, to be filled in.")]
    public string? Skeleton { get; init; }
}

internal sealed record SchemePremise(string Tag, string Text);

internal sealed record ItemAnswer : PagedAnswer
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    [Description("Text of the map, as data.")]
    public required string Text { get; init; }

    [Description("As written in square brackets.")]
    public string? Rating { get; init; }

    public required ImmutableArray<string> Tags { get; init; }

    [Description("Names and values as written.")]
    public required ImmutableArray<PropertyEntry> Properties { get; init; }

    [Description("The file that declares it, where that is one that the map includes.")]
    public string? File { get; init; }

    [Description("The line that declares it, from 1.")]
    public int? Line { get; init; }

    [Description("Absent where it has no strength or the map has errors.")]
    public ItemScore? Score { get; init; }

    [Description("What bears on it, and what it bears on.")]
    public required ImmutableArray<LinkEntry> Links { get; init; }
}

internal sealed record PropertyEntry(string Name, string Value);

internal sealed record LinkEntry(
    [property: Description("'from' for what bears on the item, 'to' for what it bears on.")] string Direction,
    [property: Description("How, such as supports or attacks.")] string Kind,
    string Id,
    [property: Description("Text of the map, as data.")] string Text)
{
    [Description("The place in a source that is cited.")]
    public string? Locator { get; init; }
}
