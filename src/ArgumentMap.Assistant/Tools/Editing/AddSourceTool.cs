using System.Collections.Immutable;
using ArgumentMap.Editing;

namespace ArgumentMap.Assistant.Tools.Editing;

/// <summary>Declares a source, and cites it for items.</summary>
internal sealed class AddSourceTool : EditingTool
{
    private const string Keyword = "source";

    private static readonly Parameter Words = new(
        "text", ParameterKind.Text, "What the source is: author, title, where it was published. Leave out to cite one that is in the map.");

    private static readonly Parameter SourceId = new(
        "id", ParameterKind.Text, "Id of a source of the map to cite, or for a new one a short id of your choice such as gauge-log.");

    private static readonly Parameter Date = new(
        "date", ParameterKind.Text, "The day on which it became known: 2025-02-11, 2025-02 or 2025.");

    private static readonly Parameter Url = new("url", ParameterKind.Text, "Where it is found.");

    private static readonly Parameter CitedFor = new(
        "cited_for", ParameterKind.Texts, "Ids of the items that say what the source says; it is cited below each.");

    private static readonly Parameter Place = new(
        "place", ParameterKind.Text, "Where in the source they are found, such as p. 3 or table 2.");

    private static readonly Parameter ReliesOn = new(
        "relies_on", ParameterKind.Texts, "Ids of sources of the map from which this one has what it says, so that they count as one.");

    public override string Name => "add_source";

    public override string Title => "Add a source";

    public override string Description =>
        "Adds a source to an argument map and cites it for the items that rest on it. Grade it with 'rating': A completely reliable, B "
            + "usually, C fairly, D not usually, E unreliable, F cannot be judged." + Answers;

    protected override bool MayBegin => true;

    protected override ImmutableArray<Parameter> Others =>
    [
        Words, SourceId, ItemParameters.Rating, Date, Url, ItemParameters.Properties, CitedFor, Place, ReliesOn,
    ];

    protected override Task<Change> ChangeAsync(ToolCall call, OpenedMap map) => Task.FromResult(Change(call, map));

    private static Change Change(ToolCall call, OpenedMap map)
    {
        var (words, id) = (call.Arguments.Text(Words), call.Arguments.Text(SourceId));
        var cited = call.Arguments.Texts(CitedFor);
        if (words is null && (id is null || cited.IsEmpty))
            return Editing.Change.Refuse("Send 'text' for a new source, or the 'id' of one of the map with the items it is 'cited_for'.");
        var edits = new ItemEdits(map, call.Effort);
        if (words is not null)
        {
            edits.Do(editor => editor.Add(null, new NewItem(Keyword, words)
            {
                Id = id,
                Rating = ItemParameters.RatingOf(call) is { Length: > 0 } rating ? rating : null,
                Properties =
                [
                    .. Given("date", call.Arguments.Text(Date)),
                    .. Given("url", call.Arguments.Text(Url)),
                    .. ItemParameters.WrittenProperties(call, ItemParameters.Properties),
                ],
            }));
            id = edits.Id;
        }

        foreach (var origin in call.Arguments.Texts(ReliesOn))
            edits.Do(editor => editor.Refer(id!, Keyword, origin));
        foreach (var item in cited)
            edits.Do(editor => editor.Refer(item, Keyword, id!, call.Arguments.Text(Place)));
        return edits.Change with { Id = id };
    }

    private static (string Name, string Value)[] Given(string name, string? value) => value is null ? [] : [(name, value)];
}
