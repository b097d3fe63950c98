namespace ArgumentMap.Text.Unicode;

/// <summary>Letters that look alike: those which UTS #39 calls confusable with a letter or digit of ASCII, and which ids use.</summary>
internal static class Confusables
{
    /// <summary>Pairs of a letter and what it looks like, by script.</summary>
    private const string Pairs =
        // Cyrillic
        "аaеeоoрpсcуyхxіiјjѕsԁdԛqԝwһhӏlѵvүyАAВBЕEЗ3КKМMНHОOРPСCТTУYХXІIЈJЅSԚQԜWҮYѴVӀlЬb"
        // Greek
        + "αaγyιiνvοoρpσoυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϲcϳjϹC"
        // Armenian, and other letters of Latin
        + "օoոnսuհhցgզqյjՏSՕO" + "ıiɑaɡgɩiʏyſfƽ5ǀlʋuᴄcᴏoᴜuᴠvᴡwᴢz"
        // Hebrew, Cherokee and Coptic
        + "וlסoᎪAᏴBᏟCᎬEᎻHᎫJᏦKᏞLᎷMᏢPᎡRᏚSᎢTᏙVᎳWᏃZⲞOⲟoⲤCⲥcⲢPⲣpⲬXⲭx";

    private static readonly Dictionary<char, char> Ascii = Pairs.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The same for all texts that look alike: in lower case, with look-alikes replaced.</summary>
    public static string Skeleton(string text)
    {
        var isAscii = System.Text.Ascii.IsValid(text);
        return string.Create(text.Length, (text, isAscii), static (skeleton, of) =>
        {
            for (var i = 0; i < skeleton.Length; i++)
            {
                var c = of.isAscii ? of.text[i] : Ascii.GetValueOrDefault(of.text[i], of.text[i]);
                skeleton[i] = c switch
                {
                    '0' => 'o',
                    '1' => 'l',
                    _ => char.ToLowerInvariant(c),
                };
            }
        }) is var plain && isAscii ? plain : Normalization.Fold(plain);
    }
}
