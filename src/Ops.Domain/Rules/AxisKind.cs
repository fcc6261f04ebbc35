namespace Ops.Domain.Rules;

/// <summary>What the values of a column are like.</summary>
internal enum AxisKind
{
    /// <summary>Whole numbers: 3 and 4 are neighbours.</summary>
    Whole = 0,

    /// <summary>Exact numbers, dense: between two there is always another.</summary>
    Dense,

    /// <summary>Dates: neighbours are a day apart.</summary>
    Date,

    /// <summary>One of a list of values, without order.</summary>
    Choice,
}
