namespace ArgumentMap.Review;

/// <summary>How much of a map a finding depends on: what is missing there because it could not be read must not count as left out.</summary>
internal enum RuleSight
{
    /// <summary>On what is there; more text would not take the finding back.</summary>
    WhatIsThere,

    /// <summary>On what bears on the item that it is about, at any depth.</summary>
    WhatBearsOnIt,

    /// <summary>On all of the map.</summary>
    WholeMap,
}
