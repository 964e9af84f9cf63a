"""export_packages.py: what is rewritten, what is refused, and that a mirror only grows."""

from __future__ import annotations

import subprocess
import tempfile
import unittest
from pathlib import Path

import export_packages
from tests import fixture

README = (
    "# HazelCache\n\n[Guide](../../docs/guide.md#start), [here](Notes.md), [site](https://x.org)\n"
)


def git(repository: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=repository, check=True, capture_output=True, text=True
    ).stdout.strip()


class ExportPackagesTests(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name) / "tree"
        self.root.mkdir()
        fixture.make_git(self.root)
        fixture.make_manifests(self.root)
        for name, text in {
            ".gitignore": ".build/\n",
            "VERSION": "0.1.0\n",
            "LICENSE": "MIT License\n",
            "CHANGELOG.md": "# Changes\n",
            "README.md": "# Hazel\n",
            "Packages/HazelCore/README.md": "# HazelCore\n",
            "Packages/HazelCache/README.md": README,
            "Packages/HazelCache/Sources/HazelCache/Cache.swift": "// shelf\n",
            "Packages/HazelCache/.build/stray.txt": "not ours\n",
        }.items():
            fixture.write(self.root, name, text)

    def tearDown(self) -> None:
        self.folder.cleanup()

    def export(self, name: str = "out") -> Path:
        out = Path(self.folder.name) / name
        self.assertEqual(export_packages.export_all(self.root, out), [])
        return out

    def refused(self) -> str:
        return "\n".join(export_packages.export_all(self.root, Path(self.folder.name) / "refused"))

    def test_each_package_and_the_umbrella_get_a_repository_with_the_tag(self) -> None:
        out = self.export()
        names = sorted(path.name for path in out.iterdir())
        self.assertEqual(names, ["HazelCache.git", "HazelCore.git", "hazel.git"])
        for name in names:
            self.assertEqual(git(out / name, "tag"), "0.1.0")
        self.assertEqual(
            git(out / "HazelCache.git", "ls-tree", "-r", "--name-only", "main").splitlines(),
            [
                "CHANGELOG.md",
                "LICENSE",
                "Package.swift",
                "README.md",
                "Sources/HazelCache/Cache.swift",
            ],
        )

    def test_siblings_are_required_by_url(self) -> None:
        manifest = git(self.export() / "HazelCache.git", "show", "0.1.0:Package.swift")
        wanted = '.package(url: "https://github.com/hazel-swift/HazelCore.git", from: "0.1.0")'
        self.assertIn(wanted, manifest)
        self.assertNotIn("path:", manifest)

    def test_links_out_of_the_package_lead_to_the_umbrella(self) -> None:
        readme = git(self.export() / "HazelCache.git", "show", "0.1.0:README.md")
        self.assertIn(
            "[Guide](https://github.com/hazel-swift/hazel/blob/main/docs/guide.md#start)", readme
        )
        self.assertIn("[here](Notes.md), [site](https://x.org)", readme)

    def test_the_same_content_makes_the_same_commit(self) -> None:
        commits = [
            git(self.export(name) / "HazelCore.git", "rev-parse", "main") for name in ("one", "two")
        ]
        self.assertEqual(commits[0], commits[1])

    def test_a_mirror_gets_one_more_commit(self) -> None:
        self.export()
        fixture.write(self.root, "VERSION", "0.2.0\n")
        repository = self.export() / "HazelCore.git"
        self.assertEqual(git(repository, "tag").split(), ["0.1.0", "0.2.0"])
        self.assertEqual(git(repository, "rev-list", "--count", "main"), "2")

    def test_a_version_is_never_published_twice(self) -> None:
        self.export()
        problems = export_packages.export_all(self.root, Path(self.folder.name) / "out")
        self.assertIn("already exists", "\n".join(problems))

    def test_a_path_dependency_that_is_left_is_refused(self) -> None:
        for dependency in (
            '.package(name: "HazelCore", path: "../HazelCore")',
            '.package(path: "../HazelCore"), .package(path: "../../Elsewhere")',
        ):
            text = fixture.CACHE.replace('.package(path: "../HazelCore")', dependency)
            fixture.write(self.root, "Packages/HazelCache/Package.swift", text)
            self.assertIn("HazelCache: a path dependency is left", self.refused())

    def test_a_manifest_that_cannot_be_read_is_told(self) -> None:
        fixture.write(self.root, "Packages/HazelCache/Package.swift", "let package = 1 +\n")
        self.assertIn("HazelCache/Package.swift cannot be read", self.refused())

    def test_unsafe_flags_are_refused(self) -> None:
        text = fixture.CACHE.replace('"ExistentialAny")', '"ExistentialAny"), .unsafeFlags(["-O"])')
        fixture.write(self.root, "Packages/HazelCache/Package.swift", text)
        self.assertIn("HazelCache: target HazelCache has unsafe flags", self.refused())

    def test_a_missing_file_is_refused(self) -> None:
        (self.root / "LICENSE").unlink()
        (self.root / "Packages/HazelCache/README.md").unlink()
        self.assertIn("HazelCache: LICENSE is missing", self.refused())
        self.assertIn("HazelCache: README.md is missing", self.refused())


if __name__ == "__main__":
    unittest.main()
