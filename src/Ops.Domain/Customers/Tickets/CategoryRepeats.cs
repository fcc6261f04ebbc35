namespace Ops.Domain.Customers;

/// <summary>How often a category comes back.</summary>
public sealed record CategoryRepeats
{
    internal CategoryRepeats(string category, int contacts, int repeats)
    {
        Category = category;
        Contacts = contacts;
        Repeats = repeats;
    }

    /// <summary>The category.</summary>
    public string Category { get; }

    /// <summary>Its contacts.</summary>
    public int Contacts { get; }

    /// <summary>Those that repeat an earlier one.</summary>
    public int Repeats { get; }

    /// <summary>Repeats / contacts.</summary>
    public double Share => (double)Repeats / Contacts;
}
