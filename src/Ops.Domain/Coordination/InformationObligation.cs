using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>What one team owes another to know, again and again.</summary>
public sealed record InformationObligation
{
    /// <summary>Creates the definition. Figures are checked where it is used.</summary>
    /// <param name="id">Its name, unique in the register.</param>
    /// <param name="from">Who owes it.</param>
    /// <param name="to">To whom; somebody else.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="everyDays">It is due every so many days; at least 1.</param>
    /// <param name="since">The day from which it is owed.</param>
    /// <param name="graceDays">So many days late are still tolerated; at least 0.</param>
    /// <param name="weight">How much it counts; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text, NaN or infinity.</exception>
    public InformationObligation(
        string id,
        string from,
        string to,
        string topic,
        int everyDays,
        LocalDate since,
        int graceDays = 0,
        double weight = 1
    )
    {
        Id = Guard.NotBlank(id, nameof(id));
        From = Guard.NotBlank(from, nameof(from));
        To = Guard.NotBlank(to, nameof(to));
        Topic = Guard.NotBlank(topic, nameof(topic));
        EveryDays = everyDays;
        Since = since;
        GraceDays = graceDays;
        Weight = Guard.Finite(weight, nameof(weight));
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>Who owes it.</summary>
    public string From { get; }

    /// <summary>To whom.</summary>
    public string To { get; }

    /// <summary>What it is about.</summary>
    public string Topic { get; }

    /// <summary>It is due every so many days.</summary>
    public int EveryDays { get; }

    /// <summary>The day from which it is owed.</summary>
    public LocalDate Since { get; }

    /// <summary>So many days late are still tolerated.</summary>
    public int GraceDays { get; }

    /// <summary>How much it counts.</summary>
    public double Weight { get; }
}
