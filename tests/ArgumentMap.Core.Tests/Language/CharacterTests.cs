using System.Text;
using ArgumentMap.Language.Formatting;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.Language;

/// <summary>Characters that are the same, or look the same, to an author.</summary>
public sealed class CharacterTests
{
    private const string Map = """
        map: Café
          as-of: 2025-01-31

        source mésure [A]: Mesures de l'été
          date: 2024-05-01
          url: https://mesures.example/été

        claim café [very likely]: Les prix ont augmenté
          premise: L'été était chaud #été
            source mésure [p. 14]
          objection ÅngStröm [60 %]: Été comme hiver
            relevance: 70 %
            expect: > 0.5
        claim dépôt: Dépôt
          premise café
        """;

    [Theory]
    [InlineData(NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormD)]
    public void A_map_and_its_twin_in_another_normal_form_have_one_graph(NormalizationForm form)
    {
        var twin = Maps.Parse(Map.Normalize(form));
        Assert.Empty(twin.Diagnostics);
        Assert.Equal(
            GraphText.Of(Maps.Parse(Map).Graph).Normalize(NormalizationForm.FormC),
            GraphText.Of(twin.Graph).Normalize(NormalizationForm.FormC));
        Assert.Equal(Maps.Parse(Map).Graph.Nodes.Select(node => node.Id), twin.Graph.Nodes.Select(node => node.Id));
    }

    [Theory]
    [InlineData('\u00A0')]
    [InlineData('\u202F')]
    [InlineData('\u2009')]
    public void A_map_and_its_twin_with_other_spaces_have_one_graph(char space)
    {
        var twin = Maps.Parse(Map.Replace(' ', space));
        Assert.Empty(twin.Diagnostics);
        Assert.Equal(GraphText.Of(Maps.Parse(Map).Graph), GraphText.Of(twin.Graph).Replace(space, ' '));
        var formatted = Formatter.Format(twin.Trees[0])!;
        Assert.Contains("\nclaim café [very likely]: ", formatted, StringComparison.Ordinal);
        Assert.Contains("\n    relevance: 70", formatted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ids", "claim café: A\nclaim b: B\n  premise cafe\u0301\n", "")]
    [InlineData("a line of a no-break space", "claim a: A\n\u00A0\n  premise b: B\n", "")]
    [InlineData("one id in two forms", "claim café: A\nclaim cafe\u0301: B\n", "ARG102")]
    [InlineData("a date behind a no-break space", "claim a: A\n  date:\u00A02024-05-01\n", "")]
    [InlineData("an address behind a no-break space", "claim a: A\n  url:\u00A0https://a.example\n", "")]
    public void What_is_the_same_to_an_author_is_the_same(string what, string map, string expected)
    {
        Assert.NotEmpty(what);
        Assert.Equal(expected, string.Join(' ', Maps.Parse(map).Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code)));
    }

    [Theory]
    [InlineData("水位高于", "警戒线", "水位高于警戒线")]
    [InlineData("水位は高い。", "橋は閉鎖", "水位は高い。橋は閉鎖")]
    [InlineData("น้ำสูง", "มาก", "น้ำสูงมาก")]
    [InlineData("물이", "높다", "물이 높다")]
    [InlineData("water", "high", "water high")]
    [InlineData("水位", "high", "水位 high")]
    public void Lines_of_scripts_without_spaces_are_joined_without_one(string first, string second, string joined)
    {
        var document = Maps.Valid($"claim a: {first}\n  | {second}\n");
        Assert.Equal(joined, document.Graph.Nodes[0].Text.ToString());
    }

    [Fact]
    public void A_long_text_of_such_a_script_is_wrapped_and_stays_what_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("水位高于警戒线 ", 5)).TrimEnd() + string.Concat(Enumerable.Repeat("桥已关闭。", 60));
        var once = Formatter.Format(SyntaxTree.Parse(new SourceText($"claim a: {text}\n")))!;
        Assert.All(once.Split('\n'), line => Assert.InRange(line.Length, 0, 101));
        Assert.Equal(once, Formatter.Format(SyntaxTree.Parse(new SourceText(once))));
        Assert.Equal(text, Maps.Parse(once).Graph.Nodes[0].Text.ToString());
    }

    [Fact]
    public void A_hundred_thousand_ids_are_compared()
    {
        var map = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"claim воз{i:X}: T{i}\n"));
        Assert.DoesNotContain(Maps.Parse(map + "claim вoз7: A\n").Check(), diagnostic => diagnostic.Descriptor.Code == "ARG910");
        Assert.Contains(
            Maps.Parse(map[..map.IndexOf("claim возFF:", StringComparison.Ordinal)] + "claim вoз7: A\n").Check(),
            diagnostic => diagnostic.ToString().Contains("warning ARG132", StringComparison.Ordinal));
    }
}
