namespace Ops.Domain.Numerics;

/// <summary>How a quantile is read off a sample: the nine definitions of Hyndman and Fan 1996, as R numbers them.</summary>
public enum QuantileMethod
{
    /// <summary>The smallest value that at least a share p of the values does not exceed (inverse of the empirical distribution).</summary>
    Type1 = 1,

    /// <summary>As type 1, with the mean of the two neighbours where the distribution is flat.</summary>
    Type2,

    /// <summary>The value whose rank is nearest to n·p, the even rank when two are equally near (SAS).</summary>
    Type3,

    /// <summary>Linear interpolation of the empirical distribution.</summary>
    Type4,

    /// <summary>Linear interpolation through the midpoints of the steps (hydrology).</summary>
    Type5,

    /// <summary>Interpolation at p·(n+1): the expected share below a value (Minitab, SPSS, Excel's PERCENTILE.EXC).</summary>
    Type6,

    /// <summary>Interpolation at 1 + p·(n−1): the default of R, NumPy and Excel's PERCENTILE.INC.</summary>
    Type7,

    /// <summary>Interpolation at p·(n + 1/3) + 1/3: nearly median-unbiased whatever the distribution.</summary>
    Type8,

    /// <summary>Interpolation at p·(n + 1/4) + 3/8: nearly unbiased for normal data.</summary>
    Type9,
}
