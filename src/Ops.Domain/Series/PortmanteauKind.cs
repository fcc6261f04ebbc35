namespace Ops.Domain.Series;

/// <summary>How a test sums up autocorrelations.</summary>
public enum PortmanteauKind
{
    /// <summary>n(n + 2)·Σr_k²/(n − k) (Ljung and Box 1978).</summary>
    LjungBox = 0,

    /// <summary>n·Σr_k² (Box and Pierce 1970).</summary>
    BoxPierce,
}
