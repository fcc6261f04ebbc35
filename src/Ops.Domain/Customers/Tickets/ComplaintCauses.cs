namespace Ops.Domain.Customers;

/// <summary>A fact: the causes of one complaint; it may have several.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class ComplaintCauses
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">The complaint's key.</param>
    /// <param name="causes">Its causes, categories of a closed list; at least one, each once.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no cause. <see cref="FaultCode.InvalidArgument"/>: a blank key or cause. <see cref="FaultCode.DuplicateKey"/>: a cause twice.
    /// </exception>
    public ComplaintCauses(string id, params ReadOnlySpan<string> causes)
    {
        Guard.NotEmpty(causes, nameof(causes));
        Id = Guard.NotBlank(id, nameof(id));
        for (int i = 0; i < causes.Length; i++)
            Guard.NotBlank(causes[i], Guard.At(nameof(causes), i));
        for (int i = 1; i < causes.Length; i++)
        {
            if (causes[..i].Contains(causes[i]))
                throw Faults.Duplicate(Guard.At(nameof(causes), i), causes[i]);
        }
        Causes = [.. causes];
    }

    /// <summary>The complaint's key.</summary>
    public string Id { get; }

    /// <summary>Its causes.</summary>
    public ImmutableArray<string> Causes { get; }
}
