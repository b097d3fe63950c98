using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Semantics;

/// <summary>
/// A semantics: a way to compute strengths, with everything known about it. <see cref="ScoringMethods"/> is the only index.
/// </summary>
public abstract class ScoringMethod
{
    private protected ScoringMethod()
    {
    }

    /// <summary>The name that <c>scoring:</c> and <c>--semantics</c> take.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, in a paragraph of Markdown.</summary>
    public abstract string Description { get; }

    /// <summary>Whether strengths take any value from 0 to 1; otherwise 1 means in, 0 out and 0.5 undecided.</summary>
    public abstract bool IsGraded { get; }

    /// <summary>Builds the model of a map as of a day.</summary>
    internal abstract ScoringModel Read(MapReading reading);

    /// <summary>Spends what reading a map takes beyond one pass over it.</summary>
    /// <exception cref="EffortSpentException">That is more than the effort allows.</exception>
    internal virtual void SpendOnReading(MapReading reading, Effort effort)
    {
    }
}
