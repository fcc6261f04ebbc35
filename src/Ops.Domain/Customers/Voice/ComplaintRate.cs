using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>投诉率, complaints per contact, order or customer, with its exact interval.</summary>
/// <remarks>F. Garwood 1936: the limits of a Poisson count. More complaints can mean a better complaint channel. Two results are equal when all their figures are.</remarks>
public sealed record ComplaintRate : IExplainable
{
    private ComplaintRate() { }

    /// <summary>How many complaints.</summary>
    public long Complaints { get; internal init; }

    /// <summary>How many contacts, orders or customers, in the unit of the rate.</summary>
    public double Contacts { get; internal init; }

    /// <summary>The confidence, strictly between 0 and 1.</summary>
    public double Confidence { get; internal init; }

    /// <summary>Complaints / contacts.</summary>
    public double Rate { get; internal init; }

    /// <summary>The lower limit; 0 without complaints.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper limit.</summary>
    public double Upper { get; internal init; }

    /// <summary>Estimates a rate.</summary>
    /// <param name="complaints">How many complaints; at least 0.</param>
    /// <param name="contacts">How many contacts, orders or customers, in any unit (1.2 for 1,200 orders gives a rate per thousand); above 0.</param>
    /// <param name="confidence">The confidence, strictly between 0 and 1.</param>
    /// <returns>The rate and its interval.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: an argument outside its range. <see cref="FaultCode.ZeroDenominator"/>: no contacts.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static ComplaintRate Of(long complaints, double contacts, double confidence = 0.95)
    {
        Guard.InRange(complaints, 0, long.MaxValue, nameof(complaints));
        Guard.NotNegative(contacts, nameof(contacts));
        Guard.OpenProbability(confidence, nameof(confidence));
        if (contacts == 0)
            throw Faults.ZeroDenominator(nameof(contacts), "there are no contacts", "give the number of contacts");
        double tail = (1 - confidence) / 2;
        var found = new ComplaintRate
        {
            Complaints = complaints,
            Contacts = contacts,
            Confidence = confidence,
            Rate = complaints / contacts,
            Lower = complaints == 0 ? 0 : new Gamma(complaints, 1).Quantile(tail) / contacts,
            Upper = new Gamma(complaints + 1.0, 1).UpperQuantile(tail) / contacts,
        };
        Representable.All(nameof(contacts), "count contacts in a smaller unit", found.Rate, found.Lower, found.Upper);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Complaint rate", "投诉率"),
            Rate,
            Phrase.Of($"{Complaints} / {Contacts}"),
            new Phrase("Garwood 1936", "Garwood 1936"),
            Explanation.Of(Phrase.Of($"Lower limit at {Confidence}", $"下限，置信度 {Confidence}"), Lower),
            Explanation.Of(Phrase.Of($"Upper limit at {Confidence}", $"上限，置信度 {Confidence}"), Upper)
        );
}
