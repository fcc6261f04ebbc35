namespace Ops.Domain.Customers;

/// <summary>A question's scale: its lowest and highest rating, which end is good, and from where on an answer counts as satisfied.</summary>
/// <remarks>A changed scale is a new question: its figures do not continue the old ones. Two scales are equal when all four parts are.</remarks>
public sealed record RatingScale
{
    /// <summary>Creates a scale.</summary>
    /// <param name="minimum">The lowest rating.</param>
    /// <param name="maximum">The highest rating, above the lowest.</param>
    /// <param name="direction">Which end is good: <see cref="Direction.HigherIsBetter"/> or <see cref="Direction.LowerIsBetter"/>.</param>
    /// <param name="satisfiedFrom">The least good rating that still counts as satisfied, on the scale.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no range, a direction without a good end, or a cut outside the range.</exception>
    public RatingScale(int minimum, int maximum, Direction direction, int satisfiedFrom)
    {
        if (minimum >= maximum)
            throw Faults.Invalid(
                nameof(maximum),
                Figures.Format($"{minimum} to {maximum} is no scale"),
                "give a maximum above the minimum"
            );
        Minimum = minimum;
        Maximum = maximum;
        Direction = direction is Direction.HigherIsBetter or Direction.LowerIsBetter
            ? direction
            : throw Faults.Invalid(nameof(direction), $"{direction} has no good end", "say whether higher or lower is better");
        SatisfiedFrom = Guard.InRange(satisfiedFrom, minimum, maximum, nameof(satisfiedFrom));
    }

    /// <summary>The lowest rating.</summary>
    public int Minimum { get; }

    /// <summary>The highest rating.</summary>
    public int Maximum { get; }

    /// <summary>Which end is good.</summary>
    public Direction Direction { get; }

    /// <summary>The least good rating that still counts as satisfied.</summary>
    public int SatisfiedFrom { get; }

    /// <summary>客户满意度, customer satisfaction from 1 to 5; 4 and 5 are satisfied.</summary>
    public static RatingScale Satisfaction { get; } = new(1, 5, Direction.HigherIsBetter, 4);

    /// <summary>客户费力度, the effort score "it was easy" from 1 (disagree) to 7 (agree); 5 to 7 are satisfied.</summary>
    public static RatingScale Ease { get; } = new(1, 7, Direction.HigherIsBetter, 5);

    /// <summary>客户费力度, the older effort score "how much effort" from 1 (very low) to 5 (very high); 1 and 2 are satisfied.</summary>
    public static RatingScale Effort { get; } = new(1, 5, Direction.LowerIsBetter, 2);

    /// <summary>Whether a rating counts as satisfied.</summary>
    /// <param name="rating">The rating, on the scale.</param>
    /// <returns>True from <see cref="SatisfiedFrom"/> on to the good end.</returns>
    public bool IsSatisfied(int rating) => Direction == Direction.HigherIsBetter ? rating >= SatisfiedFrom : rating <= SatisfiedFrom;
}
