namespace Ops.Domain.Rules;

/// <summary>What happens when several rows of a decision table match. Source: OMG DMN 1.5, 8.2.10.</summary>
public enum HitPolicy
{
    /// <summary>One row at most may match; two are a fault, whatever their outcomes.</summary>
    Unique = 0,

    /// <summary>Several may match if their outcomes are equal; different outcomes are a fault.</summary>
    Any,

    /// <summary>The first matching row in the order of the table.</summary>
    First,

    /// <summary>The matching row with the best outcome; among equals the first.</summary>
    Priority,

    /// <summary>All matching rows, best outcome first.</summary>
    OutputOrder,

    /// <summary>All matching rows in the order of the table.</summary>
    RuleOrder,

    /// <summary>All matching rows; their order means nothing, it is that of the table.</summary>
    Collect,

    /// <summary>The sum of the matching rows' outcomes.</summary>
    CollectSum,

    /// <summary>The least of the matching rows' outcomes.</summary>
    CollectMin,

    /// <summary>The greatest of the matching rows' outcomes.</summary>
    CollectMax,

    /// <summary>The number of matching rows.</summary>
    CollectCount,
}
