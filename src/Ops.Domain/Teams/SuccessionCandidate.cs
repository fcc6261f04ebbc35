namespace Ops.Domain.Teams;

/// <summary>Somebody who could take over a post.</summary>
public readonly record struct SuccessionCandidate
{
    /// <summary>Creates the fact.</summary>
    /// <param name="post">The post.</param>
    /// <param name="person">Who; not the incumbent.</param>
    /// <param name="monthsToReady">Months until the person is ready, 0 = now; at least 0. Checked by the bench.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank post or person, NaN or infinity.</exception>
    public SuccessionCandidate(string post, string person, double monthsToReady)
    {
        Post = Guard.NotBlank(post, nameof(post));
        Person = Guard.NotBlank(person, nameof(person));
        MonthsToReady = Guard.Finite(monthsToReady, nameof(monthsToReady));
    }

    /// <summary>The post.</summary>
    public string Post { get; }

    /// <summary>Who.</summary>
    public string Person { get; }

    /// <summary>Months until the person is ready, 0 = now.</summary>
    public double MonthsToReady { get; }
}
