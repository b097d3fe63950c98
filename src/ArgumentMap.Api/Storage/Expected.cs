using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage;

/// <summary>The state in which a map must be for a change to happen.</summary>
public abstract record Expected
{
    private Expected()
    {
    }

    /// <summary>Stored or not.</summary>
    public static Expected Any { get; } = new AnyState();

    /// <summary>Not stored.</summary>
    public static Expected Absent { get; } = new AbsentState();

    /// <summary>Stored, in whichever revision.</summary>
    public static Expected Present { get; } = new PresentState();

    /// <summary>Stored in one of these revisions.</summary>
    public static Expected Revision(params ImmutableArray<string> revisions) => new RevisionState(revisions);

    /// <summary>Whether a map with this revision, null where it is not stored, may be changed.</summary>
    public abstract bool Holds(string? current);

    private sealed record AnyState : Expected
    {
        public override bool Holds(string? current) => true;
    }

    private sealed record AbsentState : Expected
    {
        public override bool Holds(string? current) => current is null;
    }

    private sealed record PresentState : Expected
    {
        public override bool Holds(string? current) => current is not null;
    }

    private sealed record RevisionState(ImmutableArray<string> Revisions) : Expected
    {
        public override bool Holds(string? current) => current is not null && Revisions.Contains(current, StringComparer.Ordinal);
    }
}
