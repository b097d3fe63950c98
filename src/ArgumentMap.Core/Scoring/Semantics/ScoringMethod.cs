namespace ArgumentMap.Scoring.Semantics;

/// <summary>
/// A semantics: a way to compute strengths, with all there is to know about it. <see cref="ScoringMethods"/> is the only index.
/// </summary>
public abstract class ScoringMethod
{
    private protected ScoringMethod()
    {
    }

    /// <summary>As <c>scoring:</c> and <c>--semantics</c> take it.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, in a paragraph of Markdown.</summary>
    public abstract string Description { get; }

    /// <summary>Whether strengths are any numbers from 0 to 1; else 1 stands for in, 0 for out and 0.5 for undecided.</summary>
    public abstract bool IsGraded { get; }

    /// <summary>What it makes of a map as of a day.</summary>
    internal abstract ScoringModel Read(MapReading reading);
}
