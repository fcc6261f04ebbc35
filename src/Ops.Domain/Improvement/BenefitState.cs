namespace Ops.Domain.Improvement;

/// <summary>Where a benefit stands.</summary>
public enum BenefitState
{
    /// <summary>Nothing is planned or proven yet.</summary>
    NotDue = 0,

    /// <summary>Something is planned, and nothing is proven.</summary>
    Unproven,

    /// <summary>Less than nine tenths of the plan to date is proven.</summary>
    Behind,

    /// <summary>At least nine tenths of the plan to date are proven.</summary>
    OnTrack,

    /// <summary>At least the whole plan is proven.</summary>
    Realised,
}
