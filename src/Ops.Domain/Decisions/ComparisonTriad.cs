namespace Ops.Domain.Decisions;

/// <summary>Three items of a pairwise comparison and the product of their judgements around the circle; 1 when they agree.</summary>
public readonly record struct ComparisonTriad
{
    internal ComparisonTriad(int first, int second, int third, double product)
    {
        First = first;
        Second = second;
        Third = third;
        Product = product;
    }

    /// <summary>The first item, from 0.</summary>
    public int First { get; }

    /// <summary>The second item, from 0.</summary>
    public int Second { get; }

    /// <summary>The third item, from 0.</summary>
    public int Third { get; }

    /// <summary>a[first,second] · a[second,third] · a[third,first].</summary>
    public double Product { get; }
}
