namespace Ops.Domain.Customers;

/// <summary>What a survey's figure is made of.</summary>
public enum SurveyFigure
{
    /// <summary>A share: each answer is 1 (favourable) or 0.</summary>
    Share = 0,

    /// <summary>A mean: each answer is a number.</summary>
    Mean,
}
