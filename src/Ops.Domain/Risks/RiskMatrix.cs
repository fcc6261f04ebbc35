namespace Ops.Domain.Risks;

/// <summary>A risk matrix on quantities: what the bands mean, and how the cells are rated.</summary>
/// <remarks>Audit it before use: <see cref="MatrixAudit"/>. Compared by reference.</remarks>
public sealed class RiskMatrix
{
    private RiskMatrix(RiskScale likelihood, RiskScale impact, RatingGrid ratings)
    {
        Likelihood = likelihood;
        Impact = impact;
        Ratings = ratings;
    }

    /// <summary>The bands of likelihood, the rows.</summary>
    public RiskScale Likelihood { get; }

    /// <summary>The bands of impact, the columns.</summary>
    public RiskScale Impact { get; }

    /// <summary>The ratings.</summary>
    public RatingGrid Ratings { get; }

    /// <summary>Joins scales and ratings.</summary>
    /// <param name="likelihood">The bands of likelihood, the rows.</param>
    /// <param name="impact">The bands of impact, the columns.</param>
    /// <param name="ratings">The ratings.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.LengthMismatch"/>: another number of bands than rows or columns. <see cref="FaultCode.InvalidArgument"/>: null.
    /// </exception>
    public static RiskMatrix Of(RiskScale likelihood, RiskScale impact, RatingGrid ratings)
    {
        Guard.NotNull(likelihood, nameof(likelihood));
        Guard.NotNull(impact, nameof(impact));
        Guard.NotNull(ratings, nameof(ratings));
        Guard.SameLength(ratings.Rows, $"{nameof(ratings)}.{nameof(ratings.Rows)}", likelihood.Count, nameof(likelihood));
        Guard.SameLength(ratings.Columns, $"{nameof(ratings)}.{nameof(ratings.Columns)}", impact.Count, nameof(impact));
        return new RiskMatrix(likelihood, impact, ratings);
    }
}
