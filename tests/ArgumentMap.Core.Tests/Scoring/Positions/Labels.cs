namespace ArgumentMap.Core.Tests.Scoring.Positions;

/// <summary>Labellings as texts of one letter for each item: i for in, o for out, u for undecided.</summary>
internal static class Labels
{
    /// <summary>Whether everything with a label in one labelling has it in another.</summary>
    public static bool IsWithin(string one, string other, char label) =>
        Enumerable.Range(0, one.Length).All(item => one[item] != label || other[item] == label);

    /// <summary>Whether another labelling accepts all that one does, and more.</summary>
    public static bool IsLess(string one, string other) => IsWithin(one, other, 'i') && !IsWithin(other, one, 'i');
}
