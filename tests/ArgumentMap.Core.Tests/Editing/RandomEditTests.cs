using System.Text;
using ArgumentMap.Editing;
using ArgumentMap.Formats;
using ArgumentMap.Graph;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Core.Tests.Formats;
using ArgumentMap.Core.Tests.Invariants;
using CsCheck;

namespace ArgumentMap.Core.Tests.Editing;

/// <summary>
/// Random edits of random maps with comments, tabs and either line end: the graph becomes what was meant, all other lines stay byte for
/// byte, and the inverse restores the file.
/// </summary>
public sealed class RandomEditTests
{
    private static readonly string[] Texts =
    [
        "A new text", "Über die Brücke \uD83D\uDE00 #new", "cost: high // no comment",
        string.Join(' ', Enumerable.Repeat("long words", 40)),
    ];

    private static readonly Gen<(string Text, int Seed)> Cases =
        from graph in RandomGraph.Graphs
        from seed in Gen.Int
        select (Written(graph, new Random(seed)), seed);

    [Fact]
    public void An_added_item_is_there_and_nothing_else_changes() => Run((document, random) =>
    {
        var keyword = Any(random, Keywords.Rows.Where(row => row.Declares is not null && row.Keyword != Keyword.Undercut));
        var parents = Ids(document, node => keyword.Keyword.IsAllowedUnder(node.Kind.Keyword()));
        var top = keyword.Keyword.IsAllowedUnder(Keyword.None);
        if (parents.Count == 0 && !top)
            return null;
        var parent = parents.Count == 0 || (top && random.Next(3) == 0) ? null : Any(random, parents);
        var siblings = parent is null
            ? []
            : document.Graph.To(parent).Where(bearing => !bearing.From.Kind.IsStep()).Select(bearing => bearing.From.Id);
        var before = random.Next(2) == 0 ? siblings.FirstOrDefault() : null;
        var result = new MapEditor(document).Add(parent, new NewItem(keyword.Name, Any(random, Texts)) { Id = "brand-new" }, before);
        if (before is not null && result.Refusal is not null)
            return null;
        Check(document, result, out var after);
        var node = after.Graph.IndexOf("brand-new");
        Assert.Equal(keyword.Declares, after.Graph.Nodes[node].Kind);
        Assert.Equal("brand-new", result.Id);
        var bears = after.Graph.From("brand-new").Select(bearing => bearing.To.Id).ToList();
        Assert.Equal(parent is null ? [] : [parent], bears);
        var lines = Lines(after.Graph);
        Assert.Equal(Lines(document.Graph), lines.Where(line => !line.Contains("brand-new", StringComparison.Ordinal)));
        return result;
    });

    [Fact]
    public void A_rating_changes_one_item() => Run((document, random) =>
    {
        var ids = Ids(document, node => node.Kind.IsStatement());
        if (ids.Count == 0)
            return null;
        var id = Any(random, ids);
        var rating = random.Next(3) == 0 ? null : Any(random, (string[])["0.9", "very likely", "open", "0.2-0.4"]);
        var result = new MapEditor(document).Rate(id, rating);
        Check(document, result, out var after);
        Assert.Equal(rating, after.Graph.Nodes[after.Graph.IndexOf(id)].Rating?.Notation);
        Assert.Equal(Except(document.Graph, id), Except(after.Graph, id));
        return result;
    });

    [Fact]
    public void A_text_changes_one_item() => Run((document, random) =>
    {
        var ids = Ids(document, node => !node.Kind.IsStep() && !node.HasAutoId);
        var id = Any(random, ids);
        var text = Any(random, Texts);
        var result = new MapEditor(document).ChangeText(id, text);
        Check(document, result, out var after);
        var node = after.Graph.Nodes[after.Graph.IndexOf(id)];
        var had = document.Graph.Nodes[document.Graph.IndexOf(id)].Tags;
        Assert.Equal(text, node.Text.ToString() + (text.EndsWith("#new", StringComparison.Ordinal) ? " #new" : ""));
        Assert.Equal(text.EndsWith("#new", StringComparison.Ordinal) ? "new" : string.Join(' ', had), string.Join(' ', node.Tags));
        Assert.Equal(Except(document.Graph, id), Except(after.Graph, id));
        return result;
    });

    [Fact]
    public void A_moved_item_bears_on_another_one_with_all_that_bears_on_it() => Run((document, random) =>
    {
        var ids = Ids(document, node => node.Kind is NodeKind.Premise or NodeKind.Objection && !node.HasAutoId);
        if (ids.Count == 0)
            return null;
        var id = Any(random, ids);
        var parents = Ids(document, node => node.Id != id && node.Kind.IsStatement());
        if (parents.Count == 0)
            return null;
        var parent = Any(random, parents);
        var result = new MapEditor(document).Move(id, parent);
        if (result.Refusal is not null)
        {
            Assert.Contains("nested in", result.Refusal, StringComparison.Ordinal);
            return null;
        }

        Check(document, result, out var after);
        Assert.Equal(id, result.Id);
        Assert.Contains(parent, Bears(after, id));
        Assert.Equal(
            document.Graph.Nodes.Where(node => !node.Kind.IsStep()).Select(node => node.Id).Order(StringComparer.Ordinal),
            after.Graph.Nodes.Where(node => !node.Kind.IsStep()).Select(node => node.Id).Order(StringComparer.Ordinal));
        // An undercut attacks an argument below a linked premise, elsewhere a step that is there for it.
        if (document.Graph.Nodes.All(node => node.Kind != NodeKind.Undercut))
            Assert.Equal(document.Graph.Relations.Length, after.Graph.Relations.Length);
        return result;
    });

    [Fact]
    public void A_removed_item_takes_only_what_is_nested_in_it_and_what_refers_to_that() => Run((document, random) =>
    {
        var id = Any(random, Ids(document, node => !node.Kind.IsStep()));
        var result = new MapEditor(document).Remove(id, withReferences: true);
        Assert.Null(result.Refusal);
        Check(document, result, out var after, keepsComments: false);
        Assert.Equal(-1, after.Graph.IndexOf(id));
        var left = new Queue<string>(document.Trees[0].Source.Text.Split('\n'));
        Assert.All(
            after.Trees[0].Source.Text.Split('\n'),
            line =>
            {
                while (left.Count > 0 && left.Peek().TrimEnd('\r') != line.TrimEnd('\r'))
                    left.Dequeue();
                Assert.True(left.TryDequeue(out _), $"'{line}' was not there before");
            });
        return result;
    });

    [Fact]
    public void An_item_that_is_renamed_and_renamed_back_gives_the_same_bytes() => Run((document, random) =>
    {
        var ids = Ids(document, node => !node.Kind.IsStep() && !node.HasAutoId);
        if (ids.Count == 0)
            return null;
        var id = Any(random, ids);
        var result = new MapEditor(document).Rename(id, "brand-new");
        Check(document, result, out var after);
        Assert.Equal(document.Graph.Nodes.Length, after.Graph.Nodes.Length);
        Assert.True(after.Graph.IndexOf("brand-new") >= 0);
        var back = new MapEditor(after).Rename("brand-new", id);
        Assert.Equal(document.Trees[0].Source.Text, back.Files[0].Apply());
        return result;
    });

    private static void Run(Func<ArgumentDocument, Random, EditResult?> edit) => Cases.Sample(
        row =>
        {
            var document = Maps.Parse(row.Text);
            Assert.Empty(Errors(document));
            edit(document, new Random(row.Seed));
        },
        iter: 300);

    private static void Check(ArgumentDocument before, EditResult result, out ArgumentDocument after, bool keepsComments = true)
    {
        Assert.Null(result.Refusal);
        var text = result.Files.IsEmpty ? before.Trees[0].Source.Text : result.Files[0].Apply();
        after = Maps.Parse(text);
        Assert.Empty(Errors(after));
        if (keepsComments)
            Assert.Equal(Comments(before), Comments(after));
        foreach (var file in result.Files)
        {
            Assert.Equal(before.Trees[0].Source.Text, file.Inverse().Apply());
            var ends = before.Trees[0].Source.Text.Contains("\r\n", StringComparison.Ordinal);
            Assert.All(file.Edits, change => Assert.Equal(ends, change.NewText.Contains('\n') ? change.NewText.Contains("\r\n") : ends));
        }
    }

    private static List<string> Comments(ArgumentDocument document) =>
        [.. document.Trees[0].Lines.Where(line => line.Kind == LineKind.Comment)
            .Select(line => document.Trees[0].Source[line.Text].ToString()).Order(StringComparer.Ordinal)];

    private static List<string> Bears(ArgumentDocument document, string id) =>
        [.. document.Graph.From(id).SelectMany(bearing =>
            bearing.To.Kind.IsStep() ? document.Graph.From(bearing.To.Id).Select(step => step.To.Id) : [bearing.To.Id])];

    private static string[] Lines(ArgumentGraph graph) =>
        GraphText.Of(graph).Replace("\n\n", " ", StringComparison.Ordinal).Split('\n');

    private static IEnumerable<string> Errors(ArgumentDocument document) =>
        document.Diagnostics.Where(found => found.Severity == Diagnostics.Severity.Error).Select(found => found.ToString());

    private static IEnumerable<string> Except(ArgumentGraph graph, string id) =>
        Lines(graph).Where(line => !line.StartsWith($"{graph.Nodes[graph.IndexOf(id)].Kind.Name()} {id} [", StringComparison.Ordinal));

    private static List<string> Ids(ArgumentDocument document, Func<Node, bool> fits) =>
        [.. document.Graph.Nodes.Where(node => !node.Kind.IsStep() && fits(node)).Select(node => node.Id)];

    private static T Any<T>(Random random, IEnumerable<T> all)
    {
        var list = all.ToList();
        return list[random.Next(list.Count)];
    }

    /// <summary>The text of a graph, with comments at the left margin, tabs or spaces, and either line end.</summary>
    private static string Written(ArgumentGraph graph, Random random)
    {
        var text = new StringBuilder();
        var (tabs, number) = (random.Next(2) == 0, 0);
        foreach (var line in Rendered.Text(graph, MapFormats.Arg).TrimEnd('\n').Split('\n'))
        {
            var body = line.TrimStart(' ');
            if (!body.StartsWith('|') && random.Next(4) == 0)
                text.Append("// remark ").Append(number++).Append('\n');
            text.Append(tabs ? new string('\t', (line.Length - body.Length) / 2) : line[..^body.Length]).Append(body).Append('\n');
        }

        if (random.Next(3) == 0)
            text.Length--;
        return random.Next(2) == 0 ? text.ToString().Replace("\n", "\r\n", StringComparison.Ordinal) : text.ToString();
    }
}
