using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsWorkPerf.Architecture.Tests;

/// <summary>A file of the repository, or a planted one.</summary>
/// <param name="Path">From the repository's folder, with slashes.</param>
/// <param name="Text">All of it.</param>
public sealed record SourceFile(string Path, string Text)
{
    private readonly Lazy<CompilationUnitSyntax> _tree = new(() =>
        CSharpSyntaxTree.ParseText(Text, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot());

    private readonly Lazy<HashSet<string>> _names = new(() => []);

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public CompilationUnitSyntax Tree => _tree.Value;

    /// <summary>Whether it lies in the folder, such as <c>services/Common</c>.</summary>
    public bool In(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>The services' own rooms: <c>services/&lt;Service&gt;/Features/...</c></summary>
    public bool InFeatures => In("services") && Path.Contains("/Features/", StringComparison.Ordinal);

    /// <summary>Whether it names the namespace or something in it, in a using directive or in full.</summary>
    public bool Uses(string @namespace) => DottedNames().Any(name =>
        name == @namespace || name.StartsWith(@namespace + ".", StringComparison.Ordinal));

    /// <summary>Every identifier in it, comments and strings aside.</summary>
    public IEnumerable<string> Identifiers() =>
        Tree.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).Distinct();

    public IEnumerable<TypeDeclarationSyntax> Types() => Tree.DescendantNodes().OfType<TypeDeclarationSyntax>();

    public IEnumerable<string> Usings() =>
        Tree.DescendantNodes().OfType<UsingDirectiveSyntax>().Select(use => use.NamespaceOrType.ToString());

    private HashSet<string> DottedNames()
    {
        if (_names.Value.Count == 0)
        {
            foreach (var node in Tree.DescendantNodes().Where(node => node is NameSyntax or MemberAccessExpressionSyntax))
                _names.Value.Add(node.ToString().Replace("global::", "", StringComparison.Ordinal));
        }
        return _names.Value;
    }
}
