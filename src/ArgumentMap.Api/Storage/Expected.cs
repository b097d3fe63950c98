using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage;

/// <summary>The state that a map must be in for a change to be made.</summary>
public abstract record Expected
{
    private Expected()
    {
    }

    /// <summary>Stored or not.</summary>
    public static Expected Any { get; } = new AnyState();

    /// <summary>Not stored.</summary>
    public static Expected Absent { get; } = new AbsentState();

    /// <summary>Stored, in any revision.</summary>
    public static Expected Present { get; } = new PresentState();

    /// <summary>Stored in one of these revisions.</summary>
    public static Expected Revision(params ImmutableArray<string> revisions) => new RevisionState(revisions);

    /// <summary>Whether a map is in this state.</summary>
    /// <param name="revision">Null if it is not stored, or stored but unreadable.</param>
    public abstract bool Holds(bool isStored, string? revision);

    private sealed record AnyState : Expected
    {
        public override bool Holds(bool isStored, string? revision) => true;
    }

    private sealed record AbsentState : Expected
    {
        public override bool Holds(bool isStored, string? revision) => !isStored;
    }

    private sealed record PresentState : Expected
    {
        public override bool Holds(bool isStored, string? revision) => isStored;
    }

    private sealed record RevisionState(ImmutableArray<string> Revisions) : Expected
    {
        public override bool Holds(bool isStored, string? revision) =>
            revision is not null && Revisions.Contains(revision, StringComparer.Ordinal);
    }
}
