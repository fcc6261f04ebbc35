namespace Ops.Domain.Teams;

/// <summary>Where a required certificate stands.</summary>
public enum CertificateState
{
    /// <summary>It lasts longer than the warning.</summary>
    Valid = 0,

    /// <summary>It is valid, within the days of warning.</summary>
    Expiring,

    /// <summary>Its last day is over.</summary>
    Expired,

    /// <summary>There is none.</summary>
    Missing,
}
