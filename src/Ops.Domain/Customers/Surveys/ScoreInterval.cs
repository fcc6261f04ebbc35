namespace Ops.Domain.Customers;

/// <summary>How the interval of a net promoter score is made.</summary>
public enum ScoreInterval
{
    /// <summary>
    /// The score interval of a difference of two shares of one sample (T. Tango, Statistics in Medicine 17, 1998): it holds its
    /// confidence with five answers, and with ten promoters out of ten it is not a point.
    /// </summary>
    Score = 0,

    /// <summary>The normal interval: score ± z standard errors. Far too narrow with few answers; for comparison with other tools.</summary>
    Normal,

    /// <summary>The normal interval after adding ¾ promoters, 1½ passives and ¾ detractors, so that its middle is not the score.</summary>
    AdjustedNormal,
}
