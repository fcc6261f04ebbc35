namespace Ops.Domain.Risks;

/// <summary>What is decided about a risk (风险应对). Source: ISO 31000:2018, 6.5.2.</summary>
public enum RiskResponse
{
    /// <summary>Make it less likely or less bad.</summary>
    Treat = 0,

    /// <summary>Let somebody else bear it: insurance, contract.</summary>
    Transfer,

    /// <summary>Do not do what brings it.</summary>
    Avoid,

    /// <summary>Bear it, knowingly and until a date.</summary>
    Accept,
}
