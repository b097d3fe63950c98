using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring;

/// <summary>Decides which nodes count as of a day.</summary>
/// <remarks>
/// A month or year means its last day: something dated 2024-10 is certainly known only by the end of October. Without a day, only retracted
/// sources are left out.
/// </remarks>
internal static class AsOfCut
{
    public static Presence[] Of(ArgumentGraph graph, CalendarDay? day)
    {
        var presences = new Presence[graph.Nodes.Length];
        var complete = true;
        for (var i = 0; i < presences.Length; i++)
        {
            presences[i] = Of(graph.Nodes[i], day);
            complete &= presences[i] == Presence.Counts;
        }

        if (complete)
            return presences;
        foreach (ref readonly var relation in graph.Relations.AsSpan())
        {
            if (presences[relation.From] == Presence.Counts)
                continue;
            if (relation.Kind == RelationKind.Premise)
                presences[relation.To] = Presence.LostPremise;
            else if (graph.BeginsStep(relation) && presences[relation.From] == Presence.NotYetKnown)
                presences[relation.To] = Presence.NotYetKnown;
        }

        return presences;
    }

    /// <summary>The day a property names; null where its value is not a date.</summary>
    public static CalendarDay? DayOf(Property property) => PartialDate.TryParse(property.Value, out var date) ? date.Last : null;

    /// <summary>Of several that hold, the one that says most: what is not known yet cannot have been retracted for anybody.</summary>
    private static Presence Of(Node node, CalendarDay? day)
    {
        var found = Presence.Counts;
        foreach (var property in node.Properties)
        {
            switch (property.Name)
            {
                case PropertyName.Date when DayOf(property) > day:
                    return Presence.NotYetKnown;
                case PropertyName.Retracted when DayOf(property) is { } retracted && (day is null || retracted <= day):
                    found = Presence.Retracted;
                    break;
                case PropertyName.Until when DayOf(property) < day && found == Presence.Counts:
                    found = Presence.RanOut;
                    break;
                default:
                    break;
            }
        }

        return found;
    }
}
