namespace Ops.Domain.Calendars;

/// <summary>How many weeks the three periods of a quarter of 13 weeks have.</summary>
public enum RetailPattern
{
    /// <summary>4-5-4: as the National Retail Federation of the USA uses it.</summary>
    FourFiveFour = 0,

    /// <summary>4-4-5.</summary>
    FourFourFive,

    /// <summary>5-4-4.</summary>
    FiveFourFour,
}
