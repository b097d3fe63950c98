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

    /// <summary>Whether two texts look alike: the same in lower case, with look-alikes replaced.</summary>
    /// <remarks>Holds two buffers, so that texts of ASCII are compared without copies. Not thread-safe.</remarks>
    public sealed class Comparer : IEqualityComparer<string>
    {
        private char[] _left = new char[64];
        private char[] _right = new char[64];

        public bool Equals(string? x, string? y) => Skeleton(x!, ref _left).SequenceEqual(Skeleton(y!, ref _right));

        public int GetHashCode(string text) => string.GetHashCode(Skeleton(text, ref _left));
    }

    private static ReadOnlySpan<char> Skeleton(string text, ref char[] buffer)
    {
        var isAscii = System.Text.Ascii.IsValid(text);
        if (buffer.Length < text.Length)
            buffer = new char[text.Length];
        var skeleton = buffer.AsSpan(0, text.Length);
        for (var i = 0; i < skeleton.Length; i++)
        {
            var c = isAscii ? text[i] : Ascii.GetValueOrDefault(text[i], text[i]);
            skeleton[i] = c switch
            {
                '0' => 'o',
                '1' => 'l',
                _ => char.ToLowerInvariant(c),
            };
        }

        return isAscii ? skeleton : Normalization.Fold(skeleton);
    }
}
