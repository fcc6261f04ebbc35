namespace Ops.Domain.Budgets;

/// <summary>Over which periods a control compares use and budget.</summary>
public enum ControlHorizon
{
    /// <summary>All periods, those to come too.</summary>
    Annual = 0,

    /// <summary>The first period up to that of the request.</summary>
    YearToDate,

    /// <summary>The period of the request.</summary>
    Period,
}
