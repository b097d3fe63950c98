using System.Globalization;
using System.Text;
using ArgumentMap.Text.Unicode;

namespace ArgumentMap.Core.Tests.Text;

/// <summary>The product's own normalization, against the data of Python and, here where there is one, against ICU.</summary>
public sealed class NormalizationTests
{
    private static readonly (string Source, string Nfc, string Folded)[] Vectors =
    [
        .. File.ReadLines(Path.Combine(Maps.Root, "tests", "ArgumentMap.Core.Tests", "Text", "vectors.txt"))
            .Skip(1)
            .Select(line => line.Split(';').Select(Decoded).ToArray())
            .Select(parts => (parts[0], parts[1], parts[2])),
    ];

    [Fact]
    public void Ids_are_compared_in_normal_form_C() =>
        Assert.All(Vectors, vector => Assert.Equal(vector.Nfc, Normalization.Nfc(vector.Source)));

    [Fact]
    public void Texts_are_compared_without_case_compatibility_and_what_cannot_be_seen() =>
        Assert.All(Vectors, vector => Assert.Equal(vector.Folded, Normalization.Fold(vector.Source)));

    [Fact]
    public void Every_character_is_normalized_as_ICU_does()
    {
        for (var c = '\u0080'; c < '\uD800'; c++)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.OtherNotAssigned)
                Assert.Equal($"a{c}\u0301".Normalize(NormalizationForm.FormC), Normalization.Nfc($"a{c}\u0301"));
        }
    }

    /// <summary>A letter with a million marks takes as long as a million letters, give or take the sorting.</summary>
    [Fact]
    public void A_text_of_ten_million_characters_is_normalized()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0316\u0301", 500_000));
        Assert.Equal(1 + (2 * 500_000), Normalization.Fold("E" + marks).Length);
        var text = string.Concat(Enumerable.Repeat("e\u0301 ", 3_333_333));
        Assert.Equal(2 * 3_333_333, Normalization.Nfc(text).Length);
    }

    [Theory]
    [InlineData("air", "аir", true)]
    [InlineData("air", "AIR", true)]
    [InlineData("Räumen", "räumen", true)]
    [InlineData("po1", "pol", true)]
    [InlineData("οne", "one", true)]
    [InlineData("ВЕС", "BEC", true)]
    [InlineData("air", "aid", false)]
    [InlineData("воздух", "воздуха", false)]
    public void Ids_that_look_alike_have_one_skeleton(string first, string second, bool alike) =>
        Assert.Equal(alike, new Confusables.Comparer().Equals(first, second));

    private static string Decoded(string codes) => string.Concat(
        codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(code => char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
}
