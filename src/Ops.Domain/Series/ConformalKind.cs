namespace Ops.Domain.Series;

/// <summary>How conformal limits lie around a forecast.</summary>
public enum ConformalKind
{
    /// <summary>As far below as above, from the sizes of past errors.</summary>
    Symmetric = 0,

    /// <summary>Each side from past errors of that side.</summary>
    Asymmetric,
}
