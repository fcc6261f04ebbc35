namespace Ops.Domain.Customers;

/// <summary>How the agreement of coders is measured.</summary>
public enum AgreementMeasure
{
    /// <summary>Cohen's kappa of two coders, weighted or not.</summary>
    CohenKappa = 0,

    /// <summary>Krippendorff's alpha of any number of coders, with gaps.</summary>
    KrippendorffAlpha,
}
