namespace ArgumentMap.Formats;

/// <summary>What the rows and columns of a table are.</summary>
public enum TableKind
{
    /// <summary>A row for each statement.</summary>
    Statements,

    /// <summary>A column for each answer to a question, and a row for each answer and for what bears on one.</summary>
    Answers,
}
