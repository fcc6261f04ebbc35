namespace Ops.Domain.Customers;

/// <summary>A fact: one customer's answers to Kano's paired questions about a feature.</summary>
/// <remarks>Two are equal when both answers are. <c>default</c> likes both, which contradicts itself.</remarks>
public readonly record struct KanoPair
{
    /// <summary>Creates a pair.</summary>
    /// <param name="functional">If the product has the feature.</param>
    /// <param name="dysfunctional">If it has it not.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no such answer.</exception>
    public KanoPair(KanoAnswer functional, KanoAnswer dysfunctional)
    {
        Functional = Guard.Defined(functional, nameof(functional));
        Dysfunctional = Guard.Defined(dysfunctional, nameof(dysfunctional));
    }

    /// <summary>If the product has the feature.</summary>
    public KanoAnswer Functional { get; }

    /// <summary>If it has it not.</summary>
    public KanoAnswer Dysfunctional { get; }

    /// <summary>What the feature is to this customer, by Kano's evaluation table.</summary>
    public KanoCategory Category =>
        (Functional, Dysfunctional) switch
        {
            (KanoAnswer.Like, KanoAnswer.Like) or (KanoAnswer.Dislike, KanoAnswer.Dislike) => KanoCategory.Questionable,
            (KanoAnswer.Like, KanoAnswer.Dislike) => KanoCategory.OneDimensional,
            (KanoAnswer.Like, _) => KanoCategory.Attractive,
            (KanoAnswer.Dislike, _) or (_, KanoAnswer.Like) => KanoCategory.Reverse,
            (_, KanoAnswer.Dislike) => KanoCategory.MustBe,
            _ => KanoCategory.Indifferent,
        };
}
