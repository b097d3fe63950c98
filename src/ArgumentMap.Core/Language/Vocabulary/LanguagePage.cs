using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Writes the tables of docs/language.md from the vocabulary.</summary>
internal static class LanguagePage
{
    private const string Nothing = "–";

    private static readonly ImmutableArray<(string Name, Func<string> Write)> Tables =
    [
        ("keywords", Keywords),
        ("qualifiers", Qualifiers),
        ("credences", Credences),
        ("standings", Standings),
        ("grades", Grades),
        ("properties", Properties),
        ("property-meanings", Meanings),
        ("values", Values),
        ("relations", Relations),
    ];

    /// <summary>Regenerates the tables of a page, each between a comment that names it and one that ends it.</summary>
    public static string Write(string page)
    {
        foreach (var (name, write) in Tables)
        {
            var begin = $"<!-- table of {name}, written from the code -->\n";
            const string End = "\n<!-- end of table -->";
            var start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
            var end = start < begin.Length ? -1 : page.IndexOf(End, start, StringComparison.Ordinal);
            if (end < 0)
                throw new ArgumentException($"The page has no place for the table of {name}.", nameof(page));
            page = $"{page[..start]}\n{write()}{page[end..]}";
        }

        return page;
    }

    private static string Keywords()
    {
        var columns = Columns();
        return Table(
            ["keyword", .. columns.Select(column => column.Heading)],
            Vocabulary.Keywords.Rows.Select(row =>
                (IEnumerable<string>)[$"`{row.Name}`", .. columns.Select(column => Cell(row, column.Under))]));
    }

    /// <summary>
    /// The places that items can have: at the top, under statements, and under each other class of items that allows anything under it.
    /// </summary>
    private static ImmutableArray<(string Heading, ImmutableArray<Keyword> Under)> Columns()
    {
        var statements = Vocabulary.Keywords.Rows
            .Where(row => row.Class == ItemClasses.Statement)
            .Select(row => row.Keyword)
            .ToImmutableArray();
        ImmutableArray<Keyword> top = [Keyword.None, Keyword.Section];
        var others = Vocabulary.Keywords.Rows.Where(row =>
            Vocabulary.Keywords.Under(row.Keyword).Length > 0 && !statements.Contains(row.Keyword) && !top.Contains(row.Keyword));
        return
        [
            ("at the top or in a section", top),
            ("under a statement", statements),
            .. others.GroupBy(row => row.Class).Select(rows => (
                $"under {rows.First().Article} {Spelled(rows.Key)}",
                rows.Select(row => row.Keyword).ToImmutableArray())),
        ];
    }

    private static string Cell(KeywordRow row, ImmutableArray<Keyword> under)
    {
        var parts = new List<string>();
        foreach (var place in row.Places)
        {
            var here = place.Under.Where(under.Contains).ToImmutableArray();
            if (here.IsEmpty)
                continue;
            var only = here.Contains(Keyword.None)
                ? "only at the top"
                : $"only under {Spelling.Alternatives([.. here.Select(parent => parent.WithArticle())])}";
            parts.Add(here.Length == under.Length ? place.Meaning : $"{place.Meaning}; {only}");
        }

        return parts.Count == 0 ? Nothing : string.Join("; ", parts);
    }

    private static string Qualifiers() => Table(
        ["on", "meaning", "values"],
        ByClass(row => row.Qualifier).Select(row => ("a declared " + row.Name, row.Value))
            .Concat(ByClass(row => row.LinkQualifier).Select(row => ($"a {row.Name} where it is cited", row.Value)))
            .Select(row => (IEnumerable<string>)[row.Item1, $"{row.Value.Name}: {row.Value.Meaning}", row.Value.Values]));

    private static IEnumerable<(string Name, Qualifier Value)> ByClass(Func<KeywordRow, Qualifier?> of) => Vocabulary.Keywords.Rows
        .Where(row => of(row) is not null)
        .DistinctBy(row => (row.Class, of(row)))
        .Select(row => (row.Class == ItemClasses.Statement ? "statement" : $"`{row.Name}`", of(row)!));

    private static string Credences() => Table(
        ["words", "or", "range", "value"],
        RatingScale.Credences.Select(row => (IEnumerable<string>)
        [
            $"`{row.Words}`",
            $"`{row.Synonym}`",
            string.Create(CultureInfo.InvariantCulture, $"{row.Low * 100:0}–{row.High * 100:0} %"),
            string.Create(CultureInfo.InvariantCulture, $"{ShareRange.Middle(row.Low, row.High)}"),
        ]));

    private static string Standings() => Table(
        ["word", "meaning", "value"],
        RatingScale.Standings.Select(row => (IEnumerable<string>)
        [
            $"`{row.Word}`",
            row.Meaning,
            row.Value?.ToString(CultureInfo.InvariantCulture) ?? "unknown",
        ]));

    private static string Grades() => Table(
        ["letter", "digit", "value"],
        RatingScale.Grades.Select((row, i) => (IEnumerable<string>)
        [
            string.Create(CultureInfo.InvariantCulture, $"`{(char)('A' + i)}` {row.Source}"),
            string.Create(CultureInfo.InvariantCulture, $"`{i + 1}` {row.Information}"),
            row.Value?.ToString(CultureInfo.InvariantCulture) ?? "unknown, which is not 0.5",
        ]));

    private static string Properties()
    {
        var classes = Vocabulary.Keywords.Rows.Select(row => row.Class).Distinct().ToList();
        return Table(["on", "names"],
        [
            .. classes.Select(item => (Words(item), Names(row => (row.Items & item) != 0))).Where(row => row.Item2.Length > 0).Select(Pair),
            .. classes
                .Select(item => (LinkWords(item), Names(row => (row.Links & item) != 0)))
                .Where(row => row.Item2.Length > 0)
                .Select(Pair),
            ["any item", $"`{PropertyNames.ExtensionPrefix}…`: your own, carried through to every output"],
        ]);

        static IEnumerable<string> Pair((string On, string Names) row) => [row.On, row.Names];
        static string Names(Func<PropertyRow, bool> has) => string.Join(' ', PropertyNames.Rows.Where(has).Select(row => $"`{row.Name}`"));
    }

    private static string Words(ItemClasses item) => item == ItemClasses.Statement ? "statements" : Spelled(item);

    private static string LinkWords(ItemClasses item) => item switch
    {
        ItemClasses.Source => "a citation",
        ItemClasses.Statement => "a reference to a statement",
        _ => $"a reference to an {Spelled(item)}",
    };

    private static string Spelled(ItemClasses item) =>
        Spelling.Alternatives([.. Vocabulary.Keywords.Rows.Where(row => row.Class == item).Select(row => $"`{row.Name}`")]);

    private static string Meanings() => Table(
        ["name", "what it says", "value"],
        PropertyNames.Rows.Select(row =>
            (IEnumerable<string>)[$"`{row.Name}`", row.Meaning + (row.MayRepeat ? "; may be given several times" : ""), row.Type.Name]));

    private static string Values() => Table(
        ["value", "what to write"],
        PropertyType.All.Select(type => (IEnumerable<string>)[type.Name, type.Words]));

    private static string Relations() => Table(
        ["kind", "from", "to"],
        RelationRow.All.Select(row => (IEnumerable<string>)[$"`{row.Name}`", row.From, row.To]));

    private static string Table(IReadOnlyList<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        Row(headings);
        text.Append('|').Insert(text.Length, "---|", headings.Count).Append('\n');
        foreach (var row in rows)
            Row(row);
        return text.ToString();

        void Row(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }
}
