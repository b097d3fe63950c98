using System.Collections.Immutable;
using ArgumentMap.Editing;

namespace ArgumentMap.Assistant.Tools.Editing;

/// <summary>Adds one item, or lets one that is there bear on another one, too.</summary>
internal sealed class AddItemTool : EditingTool
{
    private const string MapKeyword = "map";

    private static readonly Parameter Keyword = new(
        "keyword",
        ParameterKind.Text,
        "What the item is. claim: a thesis, at the top or below a question. premise: speaks for the statement it stands under. "
            + "objection: speaks against it. undercut: grants the premise or objection it stands under and denies that it bears on what "
            + "is above. argument: premises below it count only together. counterargument: likewise against. question: an issue whose "
            + "answers are claims. section: a heading. map: sets the title of the map.")
    {
        IsRequired = true, Choices = Primer.KeywordNames,
    };

    private static readonly Parameter Words = new(
        "text", ParameterKind.Text, "One statement in a sentence, with #tags at its end if any. Not needed for an argument, or with "
            + "'refer_to'.");

    private static readonly Parameter NewId = new(
        "id", ParameterKind.Text, "A short id of your choice, one word such as water-high. Leave out to have one made from the text.");

    private static readonly Parameter ReferTo = new(
        "refer_to", ParameterKind.Text, "Instead of 'text': the id of an item that is already in the map and bears on 'under', too.");

    private static readonly Parameter Cites = new(
        "cites", ParameterKind.Texts, "Ids of sources of the map that say what the item says. Add them with add_source first.");

    public override string Name => "add_item";

    public override string Title => "Add an item";

    public override string Description =>
        "Adds one item to an argument map: a claim, a premise for it, an objection against it, and so on. With a path where there is no "
            + "file yet, it begins a new map." + Answers;

    protected override bool MayBegin => true;

    protected override ImmutableArray<Parameter> Others =>
    [
        Keyword, Words, NewId, ItemParameters.Rating, ItemParameters.Under, ItemParameters.Before, ItemParameters.Properties, ReferTo,
        Cites,
    ];

    protected override Task<Change> ChangeAsync(ToolCall call, OpenedMap map) => Task.FromResult(Change(call, map));

    private static Change Change(ToolCall call, OpenedMap map)
    {
        var (keyword, under) = (call.Arguments.Needed(Keyword), call.Arguments.Text(ItemParameters.Under));
        var (words, known) = (call.Arguments.Text(Words), call.Arguments.Text(ReferTo));
        var edits = new ItemEdits(map, call.Effort);
        if (known is not null)
        {
            if (words is not null)
                return Editing.Change.Refuse("Send either 'text', for a new item, or 'refer_to', for one that is in the map.");
            return under is null
                ? Editing.Change.Refuse("Say below which item '" + known + "' is to stand: send its id as 'under'.")
                : edits.Do(editor => editor.Refer(under, keyword, known)).Change;
        }

        if (keyword == MapKeyword)
            return edits.Do(editor => editor.SetTitle(words ?? "")).Change;
        edits.Do(editor => editor.Add(
            under,
            new NewItem(keyword, words ?? "")
            {
                Id = call.Arguments.Text(NewId),
                Rating = ItemParameters.RatingOf(call) is { Length: > 0 } rating ? rating : null,
                Properties = ItemParameters.WrittenProperties(call, ItemParameters.Properties),
            },
            call.Arguments.Text(ItemParameters.Before)));
        var id = edits.Id;
        foreach (var source in call.Arguments.Texts(Cites))
            edits.Do(editor => editor.Refer(id!, "source", source));
        return edits.Change with { Id = id };
    }
}
