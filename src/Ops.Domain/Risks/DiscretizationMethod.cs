namespace Ops.Domain.Risks;

/// <summary>How a severity is put on a grid.</summary>
public enum DiscretizationMethod
{
    /// <summary>Each loss goes to the nearest point: almost the right mean, and the usual choice.</summary>
    Rounding = 0,

    /// <summary>Each loss goes down to a point: the distribution function lies above the true one, the loss is understated.</summary>
    Upper,

    /// <summary>Each loss goes up to a point: the distribution function lies below the true one, the loss is overstated.</summary>
    Lower,

    /// <summary>Local moment matching: the mean up to the last point is exactly right.</summary>
    Unbiased,
}
