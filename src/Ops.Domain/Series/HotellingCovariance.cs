namespace Ops.Domain.Series;

/// <summary>How a Hotelling chart estimates the covariance of the variables.</summary>
public enum HotellingCovariance
{
    /// <summary>The sample covariance (n − 1).</summary>
    Sample = 0,

    /// <summary>From the differences of neighbouring rows, which a lasting shift hardly touches (Sullivan and Woodall 1996).</summary>
    SuccessiveDifferences,
}
